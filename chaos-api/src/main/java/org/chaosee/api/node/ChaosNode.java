package org.chaosee.api.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node, as it has told of itself last. All instants are of the store's clock.
 *
 * @param instance tells nodes of one name apart: each start of an application on a node has another one
 * @param name the name of the node
 * @param application the name of the application; null when nobody knows it
 * @param version the version of Chaos EE
 * @param startedAt when it was started
 * @param seenAt when it told of itself
 * @param clockOffset how far the store's clock is ahead of the node's own; negative when it is behind
 * @param revision the store's revision that its plan shows
 * @param injections how many faults it has injected since it was started
 * @param state what it is at
 * @param cause why it is at that; null when there is nothing to say
 * @param storms the names of the storms that it has begun, and that end with it
 */
public record ChaosNode(
        UUID instance,
        String name,
        @Nullable String application,
        String version,
        Instant startedAt,
        Instant seenAt,
        Duration clockOffset,
        long revision,
        long injections,
        NodeState state,
        @Nullable String cause,
        List<String> storms) {

    /** Copies the list. */
    public ChaosNode {
        storms = List.copyOf(storms);
    }
}
