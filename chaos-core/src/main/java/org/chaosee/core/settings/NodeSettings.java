package org.chaosee.core.settings;

import java.time.Duration;

/**
 * How nodes keep in touch ({@code chaos.node.*}).
 *
 * @param heartbeat how often a node tells of itself, when nothing changes; not more often than it looks for changed actions
 * @param timeout after how much silence a node counts as dead; several heartbeats
 */
public record NodeSettings(Duration heartbeat, Duration timeout) {

    public static final NodeSettings DEFAULTS = new NodeSettings(Duration.ofSeconds(5), Duration.ofMinutes(1));

    /** Of fewer heartbeats that were missed, nothing is to be said. */
    private static final int MISSED = 3;

    /**
     * A node that looks for changes less often than that tells of itself as rarely.
     *
     * @param heartbeat as it is wanted
     * @param refreshInterval how often a node looks for changed actions
     */
    public static NodeSettings of(Duration heartbeat, Duration refreshInterval) {
        Duration longer = heartbeat.compareTo(refreshInterval) < 0 ? refreshInterval : heartbeat;
        Duration timeout = longer.multipliedBy(MISSED);
        return new NodeSettings(longer, timeout.compareTo(DEFAULTS.timeout) < 0 ? DEFAULTS.timeout : timeout);
    }

    /** After how much silence a node is called silent. */
    public Duration silence() {
        return heartbeat.multipliedBy(MISSED);
    }
}
