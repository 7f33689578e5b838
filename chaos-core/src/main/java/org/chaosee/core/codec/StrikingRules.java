package org.chaosee.core.codec;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.tree.Node;

/**
 * Refuses what could never strike: a fault or a phase that none of the operations has that the target selects. An
 * action that waits in vain looks like an application that copes.
 */
final class StrikingRules {

    private StrikingRules() {}

    static void check(Target target, Fault fault, Node faultNode, Phase phase, Node phaseNode) {
        String operation = target.fields().get(Target.OPERATION);
        if (operation == null) {
            return;
        }
        Glob glob = Glob.of(operation, Glob.NO_SEPARATOR);
        if (fault == DatabaseFault.OPTIMISTIC_LOCK && !anyJpa(glob, JpaOperation::checksVersion)) {
            faultNode
                    .child("type", fault.type())
                    .refuse("a fault that the operation " + operation
                            + " can have; versions are checked by update and remove (and so by write) only");
        }
        if (phase == Phase.AFTER && !writes(target.kind(), glob)) {
            phaseNode.refuse("before, for the operation " + operation + " changes nothing, and has no answer to lose");
        }
    }

    private static boolean writes(Kind kind, Glob glob) {
        return kind == Kind.JPA
                ? anyJpa(glob, JpaOperation::writes)
                : Arrays.stream(JdbcOperation.values())
                        .anyMatch(operation -> operation.writes() && matches(glob, operation.names()));
    }

    private static boolean anyJpa(Glob glob, Predicate<JpaOperation> property) {
        return Arrays.stream(JpaOperation.values())
                .anyMatch(operation -> property.test(operation) && matches(glob, operation.names()));
    }

    private static boolean matches(Glob glob, List<String> names) {
        return names.stream().anyMatch(glob::matches);
    }
}
