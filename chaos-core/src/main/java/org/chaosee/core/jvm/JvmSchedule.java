package org.chaosee.core.jvm;

import java.time.Instant;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.core.trigger.Cron;
import org.jspecify.annotations.Nullable;

/** When actions of the JVM run. */
final class JvmSchedule {

    private JvmSchedule() {}

    /**
     * The first run of an action that is seen now; null when there is none.
     *
     * <p>What runs once runs at once, also on a node that is started in the midst of it. But not an exit: the node would
     * be ended at each start, until the action expires, and nobody could delete it meanwhile.
     *
     * @param started when this node was started
     */
    static @Nullable Instant first(ChaosAction action, Instant now, Instant started) {
        Instant from = action.trigger().from();
        if (action.trigger().schedule() != null) {
            // A moment at the very instant from which on the window is open is in the window.
            return following(action, from != null && from.isAfter(now) ? from.minusNanos(1) : now);
        }
        Instant due = from != null && from.isAfter(action.updatedAt()) ? from : action.updatedAt();
        if (action.fault() instanceof ExitFault && due.isBefore(started)) {
            return null;
        }
        return due.isAfter(now) && due.equals(from) ? due : now;
    }

    /** The run after one at that instant; null when there is none. */
    static @Nullable Instant following(ChaosAction action, Instant now) {
        String schedule = action.trigger().schedule();
        return schedule == null ? null : Cron.parse(schedule).next(now);
    }
}
