package org.chaosee.core.codec;

import java.util.List;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;

/**
 * Refuses what an action of the JVM can't have, and what no other can have. Nobody calls the JVM: there is no caller to
 * choose by, no share of calls, and no work with an answer to lose.
 */
final class JvmRules {

    private static final String NO_CALLER = "is out of place: nobody calls the JVM, and it is the same for everybody";

    private JvmRules() {}

    static void check(
            Target target,
            Scope scope,
            Node scopeNode,
            Trigger trigger,
            Node triggerNode,
            Phase phase,
            Node phaseNode) {
        Members triggers = triggerNode.members();
        if (target.kind() != Kind.JVM) {
            if (trigger.schedule() != null) {
                triggers.get(TriggerCodec.SCHEDULE)
                        .refuse("no schedule, for only actions of the kind jvm run by themselves");
            }
            return;
        }
        checkScope(scope, scopeNode.members());
        if (!trigger.probability().equals(Percent.HUNDRED)) {
            triggers.get(TriggerCodec.PROBABILITY).refuse("100, for there are no calls to take a share of");
        }
        if (trigger.everyNth() != null) {
            triggers.get(TriggerCodec.EVERY_NTH).refuse("none, for there are no calls to count");
        }
        if (phase == Phase.AFTER) {
            phaseNode.refuse("before, for there is no work that it could come after");
        }
    }

    private static void checkScope(Scope scope, Members scopes) {
        List<Boolean> given = List.of(
                !scope.users().isEmpty(),
                !scope.roles().isEmpty(),
                !scope.headers().isEmpty(),
                scope.cohortPercent() != null);
        List<String> names = List.of(ScopeCodec.USERS, ScopeCodec.ROLES, ScopeCodec.HEADERS, ScopeCodec.COHORT_PERCENT);
        for (int i = 0; i < names.size(); i++) {
            if (given.get(i)) {
                scopes.get(names.get(i)).refuse(NO_CALLER, ScopeCodec.NODES);
            }
        }
    }
}
