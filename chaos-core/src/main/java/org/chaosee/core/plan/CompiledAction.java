package org.chaosee.core.plan;

import java.time.Instant;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Trigger;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.point.Reach;
import org.chaosee.core.trigger.TriggerState;

/** One live action of a plan, with its patterns compiled, and its counters. Thread-safe. */
public final class CompiledAction {

    private final ChaosAction action;
    private final TargetMatcher target;
    private final ScopeMatcher scope;
    private final TriggerState state;

    CompiledAction(ChaosAction action, TriggerState state) {
        this.action = action;
        this.target = new TargetMatcher(action.target());
        this.scope = new ScopeMatcher(action.scope(), action.seed());
        this.state = state;
    }

    public ChaosAction action() {
        return action;
    }

    /** The counters, which outlive this plan as long as the action stays live and decides alike. */
    public TriggerState state() {
        return state;
    }

    boolean selects(PointFacts point) {
        return target.matches(point) && Reach.includes(action.fault(), point);
    }

    /**
     * Decides one call: its number from 0 on when it is to be hit, {@link TriggerState#MISS} otherwise. Only calls that
     * time and scope select are counted.
     */
    public long decide(Call call, Instant now) {
        return isOn(now) && scope.matches(call) ? state.next() : TriggerState.MISS;
    }

    /** Whether the action may hit calls at that instant: it has not expired, and its window is open. */
    public boolean isOn(Instant now) {
        Trigger trigger = action.trigger();
        return !action.expiredAt(now)
                && (trigger.from() == null || !now.isBefore(trigger.from()))
                && (trigger.until() == null || now.isBefore(trigger.until()));
    }
}
