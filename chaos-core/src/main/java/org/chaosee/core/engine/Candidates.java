package org.chaosee.core.engine;

import java.util.List;
import org.chaosee.api.Phase;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.PointFacts;

/** The few actions of one plan that may hit one fault point, by phase. Immutable. */
final class Candidates {

    private final Plan plan;
    private final List<CompiledAction> before;
    private final List<CompiledAction> after;

    private Candidates(Plan plan, List<CompiledAction> before, List<CompiledAction> after) {
        this.plan = plan;
        this.before = before;
        this.after = after;
    }

    static Candidates of(Plan plan, PointFacts point) {
        List<CompiledAction> selected = plan.select(point);
        return new Candidates(plan, of(selected, Phase.BEFORE), of(selected, Phase.AFTER));
    }

    private static List<CompiledAction> of(List<CompiledAction> selected, Phase phase) {
        return selected.stream()
                .filter(candidate -> candidate.action().phase() == phase)
                .toList();
    }

    /** Whether these are the candidates of that very plan. */
    boolean areOf(Plan current) {
        return plan == current;
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    List<CompiledAction> in(Phase phase) {
        return phase == Phase.BEFORE ? before : after;
    }
}
