package org.chaosee.core.codec;

import java.time.Instant;
import java.util.UUID;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Times;
import org.jspecify.annotations.Nullable;

/** A document from the store, which may have been written by hand. */
record StoredOrigin(Expiry expiry) implements Origin {

    private static final TextRule ID =
            TextRule.notBlank("a UUID", 36).matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final TextRule CREATED_BY = TextRule.notBlank("a name in one line", MaxLengths.CREATED_BY);
    private static final TextRule STORM = TextRule.notBlank("a name in one line", MaxLengths.STORM);
    private static final UUID NO_ID = new UUID(0, 0);

    @Override
    public void completeness(Node node) {
        node.require("a value: a stored action is complete");
    }

    @Override
    public UUID id(Node node) {
        String id = ID.readRequired(node);
        return id.isEmpty() ? NO_ID : UUID.fromString(id);
    }

    @Override
    public long seed(Node node) {
        completeness(node);
        Long seed = Numbers.integer64(node, Long.MIN_VALUE, Long.MAX_VALUE);
        return seed == null ? 0 : seed;
    }

    @Override
    public Instant expiresAt(Node node, boolean enabled) {
        return expiry.stored(node);
    }

    @Override
    public @Nullable String createdBy(Node node) {
        return CREATED_BY.read(node);
    }

    @Override
    public Instant createdAt(Node node) {
        return Times.required(node);
    }

    @Override
    public Instant updatedAt(Node node) {
        return Times.required(node);
    }

    /** Rows that were written by hand, or by an earlier version, need not have it. */
    @Override
    public Instant armedAt(Node node, Instant createdAt) {
        Instant stored = Times.instant(node);
        return stored == null ? createdAt : stored;
    }

    @Override
    public @Nullable String storm(Node node) {
        return STORM.read(node);
    }
}
