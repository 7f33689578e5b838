package org.chaosee.core.codec;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Violations;
import org.chaosee.core.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole actions.
 *
 * @param faults reads their faults
 */
record ActionReader(FaultCodec faults) {

    private static final TextRule NAME = TextRule.notBlank(
                    "a name of the characters a-z, 0-9 and - that doesn't begin with -", MaxLengths.NAME)
            .matching("[a-z0-9][a-z0-9-]*");
    private static final TextRule DESCRIPTION = TextRule.lines("a text", MaxLengths.DESCRIPTION);
    private static final TextRule REASON = TextRule.line("a text in one line", MaxLengths.REASON);
    private static final Words<Phase> PHASES =
            new Words<>(Arrays.stream(Phase.values()).map(Phase::id).toList(), Phase::of);

    /** @throws InvalidRequestException with everything that is wrong */
    ChaosAction read(@Nullable Object tree, Origin origin) {
        Violations violations = new Violations();
        Node root = new Node(tree, "", violations);
        root.require("an object");
        Members members = root.members();
        if (!(tree instanceof Map)) {
            violations.throwIfAny(); // and not that each member is missing
        }
        members.allowOnly(ActionMembers.ALL);
        ChaosAction action = read(members, origin);
        violations.throwIfAny();
        return action;
    }

    private ChaosAction read(Members members, Origin origin) {
        UUID id = origin.id(members.get(ActionMembers.ID));
        String name = NAME.readRequired(members.get(ActionMembers.NAME));
        String description = DESCRIPTION.read(members.get(ActionMembers.DESCRIPTION));
        boolean enabled = flag(complete(members, ActionMembers.ENABLED, origin), true);
        boolean dryRun = flag(complete(members, ActionMembers.DRY_RUN, origin), false);
        Target target = TargetCodec.read(members.get(ActionMembers.TARGET));
        Node scopeNode = complete(members, ActionMembers.SCOPE, origin);
        Scope scope = ScopeCodec.read(scopeNode);
        Node triggerNode = complete(members, ActionMembers.TRIGGER, origin);
        Trigger trigger = TriggerCodec.read(triggerNode);
        Node faultNode = members.get(ActionMembers.FAULT);
        Fault fault = faults.read(faultNode, target.kind());
        Node phaseNode = complete(members, ActionMembers.PHASE, origin);
        Phase phase = phase(phaseNode, fault);
        StrikingRules.check(target, fault, faultNode, phase, phaseNode);
        JvmRules.check(target, scope, scopeNode, trigger, triggerNode, phase, phaseNode);
        Instant createdAt = origin.createdAt(members.get(ActionMembers.CREATED_AT));
        return origin.finished(new ChaosAction(
                id,
                name,
                description,
                enabled,
                dryRun,
                target,
                scope,
                trigger,
                fault,
                phase,
                origin.seed(members.get(ActionMembers.SEED)),
                origin.expiresAt(members.get(ActionMembers.EXPIRES_AT), enabled),
                REASON.read(members.get(ActionMembers.REASON)),
                origin.createdBy(members.get(ActionMembers.CREATED_BY)),
                createdAt,
                origin.updatedAt(members.get(ActionMembers.UPDATED_AT)),
                origin.armedAt(members.get(ActionMembers.ARMED_AT), createdAt),
                origin.storm(members.get(ActionMembers.STORM))));
    }

    private static Node complete(Members members, String name, Origin origin) {
        Node node = members.get(name);
        origin.completeness(node);
        return node;
    }

    private static boolean flag(Node node, boolean standard) {
        Boolean flag = node.flag();
        return flag == null ? standard : flag;
    }

    private static Phase phase(Node node, Fault fault) {
        Phase phase = PHASES.read(node);
        if (phase == null) {
            return fault instanceof AnswerFault ? Phase.AFTER : Phase.BEFORE;
        }
        return phase;
    }
}
