package org.chaosee.report.journal;

import java.time.Instant;

/**
 * The answer of a health check.
 *
 * @param at when it was asked
 * @param seconds how long the answer took, not negative; 0 when it isn't said
 */
public record Health(Instant at, String name, boolean up, double seconds) {

    /** When the answer had come, or was waited for no longer. */
    public Instant answered() {
        return at.plusMillis(Math.round(seconds * 1000));
    }
}
