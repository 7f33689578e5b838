package org.chaosee.core.codec;

import java.time.Instant;
import java.util.UUID;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A document that asks for a new action.
 *
 * @param caller who asks for it, or null
 * @param storm the storm that it is for, or null
 */
record NewOrigin(
        Rules rules,
        Expiry expiry,
        @Nullable String caller,
        @Nullable String storm) implements Origin {

    @Override
    public void completeness(Node node) {}

    @Override
    public UUID id(Node node) {
        leftOut(node);
        return rules.ids().get();
    }

    @Override
    public long seed(Node node) {
        Long given = Numbers.integer64(node, Long.MIN_VALUE, Long.MAX_VALUE);
        return given == null ? rules.seeds().getAsLong() : given;
    }

    @Override
    public Instant expiresAt(Node node, boolean enabled) {
        return expiry.upcoming(node);
    }

    @Override
    public @Nullable String createdBy(Node node) {
        leftOut(node);
        return caller;
    }

    @Override
    public Instant createdAt(Node node) {
        leftOut(node);
        return expiry.now();
    }

    @Override
    public Instant updatedAt(Node node) {
        leftOut(node);
        return expiry.now();
    }

    @Override
    public Instant armedAt(Node node, Instant createdAt) {
        leftOut(node);
        return createdAt;
    }

    @Override
    public @Nullable String storm(Node node) {
        leftOut(node);
        return storm;
    }

    private static void leftOut(Node node) {
        if (!node.absent()) {
            node.violations().add(node.pointer(), "is set by the server; leave it out");
        }
    }
}
