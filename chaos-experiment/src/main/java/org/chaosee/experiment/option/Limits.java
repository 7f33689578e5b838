package org.chaosee.experiment.option;

import java.time.Duration;

/**
 * How long things may take, where the rules limit time. Each is more than nothing; more than some decades is cut.
 *
 * @param activity an activity that names no timeout of its own, without its pauses
 * @param run everything up to the rollbacks; and again, the rollbacks of a run that came to its end by itself
 * @param rollbacks all rollbacks of a run that was interrupted, or took too long; and what is left of them when the
 *     interruption comes while they are played
 */
public record Limits(Duration activity, Duration run, Duration rollbacks) {

    /** More than anybody waits; keeps what is reckoned with it in range. */
    private static final Duration MOST = Duration.ofDays(10_000);

    public Limits {
        activity = limit(activity);
        run = limit(run);
        rollbacks = limit(rollbacks);
    }

    /** A minute for an activity, an hour for a run, and five minutes to roll it back. */
    public static Limits usual() {
        return new Limits(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(5));
    }

    private static Duration limit(Duration wanted) {
        if (wanted.isZero() || wanted.isNegative()) {
            throw new IllegalArgumentException("A limit is more than nothing, and not " + wanted);
        }
        return shorter(wanted);
    }

    static Duration shorter(Duration wanted) {
        return wanted.compareTo(MOST) < 0 ? wanted : MOST;
    }
}
