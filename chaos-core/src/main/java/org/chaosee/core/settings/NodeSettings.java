package org.chaosee.core.settings;

import java.time.Duration;

/**
 * How nodes keep in touch ({@code chaos.node.*}).
 *
 * @param heartbeat how often a node tells of itself, when nothing changes
 * @param timeout after how much silence a node counts as dead; several heartbeats
 */
public record NodeSettings(Duration heartbeat, Duration timeout) {

    public static final NodeSettings DEFAULTS = new NodeSettings(Duration.ofSeconds(5), Duration.ofMinutes(1));

    /** Of fewer heartbeats that were missed, nothing is to be said. */
    private static final int MISSED = 3;

    /** After how much silence a node is called silent. */
    public Duration silence() {
        return heartbeat.multipliedBy(MISSED);
    }
}
