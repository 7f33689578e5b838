package org.chaosee.load.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the requests that were due in one second of the run.
 *
 * @param at when it began
 * @param sent those that were sent: {@code ok} and {@code errors}
 * @param skipped those that could not be sent, since too many were in flight
 * @param latency null when none was sent
 */
public record SecondFigures(
        Instant at,
        long sent,
        long ok,
        long errors,
        long skipped,
        @Nullable Latency latency) {}
