package org.chaosee.core.settings;

import java.time.Duration;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.MemoryFault;

/**
 * The bounds that no action may pass.
 *
 * @param defaultExpiry after how long an action expires that says nothing of it ({@code chaos.limits.default-expiry})
 * @param maxExpiry the longest life of an action ({@code chaos.limits.max-expiry})
 * @param maxLatency the longest delay of one call ({@code chaos.limits.max-latency})
 * @param maxConcurrentDelays how many calls of a node may be delayed at once
 *     ({@code chaos.limits.max-concurrent-delays})
 * @param maxMemoryFraction the greatest share of the heap that an action may fill
 *     ({@code chaos.limits.max-memory-fraction}), up to {@link MemoryFault#MAX_FRACTION}
 * @param maxCpuLoad the greatest share of a core's time that an action may use up ({@code chaos.limits.max-cpu-load}), up
 *     to {@link CpuFault#MAX_LOAD}
 * @param injections how much may be injected
 */
public record Limits(
        Duration defaultExpiry,
        Duration maxExpiry,
        Duration maxLatency,
        int maxConcurrentDelays,
        double maxMemoryFraction,
        double maxCpuLoad,
        InjectionLimits injections) {

    public static final Limits DEFAULTS =
            new Limits(Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofSeconds(60), 100);

    /** With the usual bounds of faults of the JVM, and of how much is injected. */
    public Limits(Duration defaultExpiry, Duration maxExpiry, Duration maxLatency, int maxConcurrentDelays) {
        this(
                defaultExpiry,
                maxExpiry,
                maxLatency,
                maxConcurrentDelays,
                MemoryFault.MAX_FRACTION,
                CpuFault.MAX_LOAD,
                InjectionLimits.DEFAULTS);
    }
}
