package org.chaosee.api.guard;

import java.time.Instant;
import java.util.List;

/**
 * The guard found a condition broken, and has acted. Applications may observe it as a CDI event ({@code @Observes
 * GuardBreached}), on the node whose guard it was. Immutable.
 *
 * @param at when
 * @param node the node whose guard it was
 * @param condition the name of the condition: {@code error-percent}, {@code p99}, {@code readiness}, {@code
 *     heap-percent}, or that of a {@link org.chaosee.api.spi.GuardCondition}
 * @param value what was measured, for people to read
 * @param bound what is allowed, for people to read
 * @param reaction what was done. A halt also where something less is configured and was of no use
 * @param ended the names of the storms that were ended, or of the actions that were disabled; empty after a halt
 */
public record GuardBreached(
        Instant at,
        String node,
        String condition,
        String value,
        String bound,
        GuardReaction reaction,
        List<String> ended) {

    /** Copies the list. */
    public GuardBreached {
        ended = List.copyOf(ended);
    }

    /** As a sentence without its full stop: {@code p99 is PT1.8S, allowed is PT1S}. */
    public String words() {
        return condition + " is " + value + ", allowed is " + bound;
    }
}
