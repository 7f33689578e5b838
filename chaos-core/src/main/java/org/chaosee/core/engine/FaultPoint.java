package org.chaosee.core.engine;

import java.util.List;
import org.chaosee.api.Phase;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.point.Throwables;

/**
 * A place in the application where a fault can be injected. It compiles each plan for itself, once, and keeps the few
 * actions whose target selects it.
 *
 * <p>Thread-safe. As long as the plan stays the same and has no candidate for this point, a call costs one volatile
 * read and one comparison, and allocates nothing, however many actions there are.
 */
public final class FaultPoint {

    private final PointFacts facts;
    private final Throwables throwables;
    private final PlanHolder plans;
    private final Decider decider;

    /**
     * Not volatile: a thread that sees an old value compares it to the plan, which is volatile, and compiles once more
     * than needed. What it sees is always whole, because {@link Candidates} has only final fields.
     */
    private Candidates candidates;

    FaultPoint(PointFacts facts, Throwables throwables, PlanHolder plans, Decider decider) {
        this.facts = facts;
        this.throwables = throwables;
        this.plans = plans;
        this.decider = decider;
        this.candidates = Candidates.of(Plan.EMPTY, facts);
    }

    /** What is known of this point before any call. */
    public PointFacts facts() {
        return facts;
    }

    /** Which exceptions callers reckon with here: others are not injected. */
    public Throwables throwables() {
        return throwables;
    }

    /** Whether no action can hit this point at present. Ask this first: it saves making a {@link Call}. */
    public boolean idle() {
        return candidates().isEmpty();
    }

    /** Decides one call. Never throws: what breaks is reported, and means {@link Decision#NONE}. */
    public Decision decide(Call call, Phase phase) {
        List<CompiledAction> asked = candidates().in(phase);
        return asked.isEmpty() ? Decision.NONE : decider.decide(asked, call);
    }

    private Candidates candidates() {
        Plan plan = plans.current();
        Candidates known = candidates;
        return known.areOf(plan) ? known : compile(plan);
    }

    private Candidates compile(Plan plan) {
        Candidates compiled = Candidates.of(plan, facts);
        candidates = compiled;
        return compiled;
    }
}
