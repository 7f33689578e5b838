package org.chaosee.core.jvm;

import java.time.Instant;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.point.Call;
import org.chaosee.core.trigger.TriggerState;
import org.jspecify.annotations.Nullable;

/** One action of the JVM that is in force: when it runs next, and what it has taken. Used under the watch's lock. */
final class JvmSlot {

    private CompiledAction action;
    private @Nullable Instant next;
    private @Nullable JvmRun run;

    JvmSlot(CompiledAction action, Instant now, Instant started) {
        this.action = action;
        this.next = JvmSchedule.first(action.action(), now, started);
    }

    /** Whether that is the same action, and decides alike: its counters go on. */
    boolean is(CompiledAction other) {
        return action.state() == other.state();
    }

    /** Goes on with a later state of the action, which may expire at another time. */
    void update(CompiledAction later, Instant now) {
        if (run != null && !later.action().expiresAt().equals(action.action().expiresAt())) {
            run.limit(later.action(), now);
        }
        action = later;
    }

    /** Ends what is under way when the action's time is over. */
    void look(Instant now) {
        if (!action.isOn(now)) {
            end();
        }
    }

    /** The run that begins now; null when none does. One that is due while another is under way is left out. */
    @Nullable
    JvmRun due(Instant now) {
        if (next == null || next.isAfter(now)) {
            return null;
        }
        next = JvmSchedule.following(action.action(), now);
        if (run != null && !run.isOver()) {
            return null;
        }
        if (action.decide(Call.UNKNOWN, now) == TriggerState.MISS) {
            return null;
        }
        run = new JvmRun(action.action(), now);
        return run;
    }

    /** When to look again; null when there is nothing to wait for. */
    @Nullable
    Instant next() {
        return next;
    }

    /** What is under way, or was the latest; null when nothing was. */
    @Nullable
    JvmRun run() {
        return run;
    }

    void end() {
        if (run != null) {
            run.end();
        }
    }
}
