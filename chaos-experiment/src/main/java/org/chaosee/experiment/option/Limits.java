package org.chaosee.experiment.option;

import java.time.Duration;

/**
 * How long things may take, where the rules limit time.
 *
 * @param activity an activity that names no timeout of its own, without its pauses
 * @param run everything up to the rollbacks
 * @param rollbacks all rollbacks of a run that was interrupted, or took too long
 */
public record Limits(Duration activity, Duration run, Duration rollbacks) {

    /** A minute for an activity, an hour for a run, and five minutes to roll it back. */
    public static Limits usual() {
        return new Limits(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(5));
    }
}
