package org.chaosee.load.figures;

import org.jspecify.annotations.Nullable;

/**
 * Figures of many requests.
 *
 * @param requests how many were sent, and are over: {@code ok} and {@code errors}
 * @param perSecond {@code requests} in each second in which the run sent
 * @param latency null when there were none
 */
public record Summary(
        long requests,
        long ok,
        long errors,
        double perSecond,
        @Nullable Latency latency) {}
