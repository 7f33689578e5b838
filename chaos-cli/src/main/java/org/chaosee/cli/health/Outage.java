package org.chaosee.cli.health;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which no answer was one of success.
 *
 * @param from when the first of those answers was asked for
 * @param to when the next success was asked for, or when the watch ended
 * @param ended whether there was a success again
 */
public record Outage(Instant from, Instant to, boolean ended) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
