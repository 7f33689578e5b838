package org.chaosee.core.codec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.Reach;
import org.chaosee.core.tree.Node;

/**
 * Refuses what could never strike: a fault or a phase that none of the operations has that the target selects. An
 * action that waits in vain looks like an application that copes.
 */
final class StrikingRules {

    private StrikingRules() {}

    static void check(Target target, Fault fault, Node faultNode, Phase phase, Node phaseNode) {
        if (fault instanceof AnswerFault && phase == Phase.BEFORE) {
            phaseNode.refuse("after, for ahead of the work there is no answer that could be changed");
        }
        String operation = target.fields().get(Target.OPERATION);
        if (operation == null) {
            return;
        }
        Glob glob = Glob.of(operation, Glob.NO_SEPARATOR);
        List<Operation> selected =
                operations(target.kind()).filter(each -> each.matches(glob)).toList();
        if (selected.stream().noneMatch(each -> Reach.includes(fault, each.names()))) {
            faultNode
                    .child("type", fault.type())
                    .refuse("a fault that the operation " + operation + " can have; " + wherePossible(fault));
        }
        if (phase == Phase.AFTER && selected.stream().noneMatch(Operation::writes)) {
            phaseNode.refuse("before, for the operation " + operation + " changes nothing, and has no answer to lose");
        }
    }

    private static String wherePossible(Fault fault) {
        return fault == DatabaseFault.OPTIMISTIC_LOCK
                ? "versions are checked by update and remove (and so by write) only"
                : "there is no statement yet that could wait or be cancelled";
    }

    private static Stream<Operation> operations(Kind kind) {
        return kind == Kind.JPA
                ? Arrays.stream(JpaOperation.values()).map(each -> new Operation(each.names(), each.writes()))
                : Arrays.stream(JdbcOperation.values()).map(each -> new Operation(each.names(), each.writes()));
    }

    private record Operation(List<String> names, boolean writes) {

        boolean matches(Glob glob) {
            return names.stream().anyMatch(glob::matches);
        }
    }
}
