package org.chaosee.core.settings;

import java.time.Duration;

/**
 * The bounds that no action may pass.
 *
 * @param defaultExpiry after how long an action expires that says nothing of it ({@code chaos.limits.default-expiry})
 * @param maxExpiry the longest life of an action ({@code chaos.limits.max-expiry})
 * @param maxLatency the longest delay of one call ({@code chaos.limits.max-latency})
 * @param maxConcurrentDelays how many calls of a node may be delayed at once
 *     ({@code chaos.limits.max-concurrent-delays})
 */
public record Limits(Duration defaultExpiry, Duration maxExpiry, Duration maxLatency, int maxConcurrentDelays) {

    public static final Limits DEFAULTS =
            new Limits(Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofSeconds(60), 100);
}
