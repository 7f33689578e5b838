package org.chaosee.proxy.effect;

import org.jspecify.annotations.Nullable;

/** Wakes an effect at a time; there is at most one such time. */
final class Timer {

    private final Link link;
    private final Runnable task;
    private @Nullable Alarm alarm;
    private long time;

    Timer(Link link, Runnable task) {
        this.link = link;
        this.task = task;
    }

    /** Wakes it at that time, and at no other; at once in a turn of its own, if that is over. */
    void wakeAt(long newTime) {
        if (alarm != null && time == newTime) {
            return;
        }
        cancel();
        time = newTime;
        alarm = link.schedule(this::ring, Math.max(0, newTime - link.nanoTime()));
    }

    void cancel() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void ring() {
        alarm = null;
        task.run();
    }
}
