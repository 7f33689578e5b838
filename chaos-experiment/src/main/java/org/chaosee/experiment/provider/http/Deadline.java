package org.chaosee.experiment.provider.http;

import java.time.Duration;
import org.chaosee.experiment.provider.Seconds;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be there.
 *
 * @param limit the whole time; null for no limit
 * @param start as of {@link System#nanoTime}
 */
record Deadline(@Nullable Duration limit, long start) {

    static Deadline in(@Nullable Duration limit) {
        return new Deadline(limit, System.nanoTime());
    }

    /** In nanoseconds, not negative; very long when there is no limit. */
    long left() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit.toNanos() - (System.nanoTime() - start));
    }

    /** As people read it, such as {@code 2.5 s}. */
    String text() {
        return limit == null ? "any time" : Seconds.text(limit);
    }
}
