package org.chaosee.core.codec;

import java.time.Instant;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.core.tree.Node;
import org.jspecify.annotations.Nullable;

/** Where a document comes from, which decides the members that the server has a hand in. */
interface Origin {

    /** Reports a member that is left out, when a document of this origin is complete. */
    void completeness(Node node);

    UUID id(Node node);

    long seed(Node node);

    Instant expiresAt(Node node, boolean enabled);

    @Nullable
    String createdBy(Node node);

    Instant createdAt(Node node);

    Instant updatedAt(Node node);

    /**
     * Since when the action counts.
     *
     * @param createdAt when it was created
     */
    Instant armedAt(Node node, Instant createdAt);

    @Nullable
    String storm(Node node);

    /** The action that was read, with what follows from all of it. */
    default ChaosAction finished(ChaosAction read) {
        return read;
    }
}
