package org.chaosee.cli.monitor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at an instant.
 *
 * @param address of the admin resource; null when none is watched
 * @param server null until it has answered
 * @param serverFailure why it didn't answer the last time; null when it did
 * @param metrics in words; null when there are none to watch
 */
public record Snapshot(
        Instant at,
        @Nullable String address,
        @Nullable ServerState server,
        @Nullable String serverFailure,
        List<HealthState> health,
        @Nullable String metrics) {}
