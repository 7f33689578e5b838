package org.chaosee.core.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.Quote;
import org.chaosee.core.tree.Times;
import org.jspecify.annotations.Nullable;

/** A document that is to replace an action. */
record ChangedOrigin(ChaosAction existing, Expiry expiry) implements Origin {

    @Override
    public void completeness(Node node) {}

    @Override
    public UUID id(Node node) {
        same(node, existing.id().toString(), node.value());
        return existing.id();
    }

    @Override
    public long seed(Node node) {
        Long given = Numbers.integer64(node, Long.MIN_VALUE, Long.MAX_VALUE);
        return given == null ? existing.seed() : given;
    }

    @Override
    public Instant expiresAt(Node node, boolean enabled) {
        return expiry.changed(node, existing.expiresAt(), enabled);
    }

    @Override
    public @Nullable String createdBy(Node node) {
        same(node, existing.createdBy(), node.value());
        return existing.createdBy();
    }

    @Override
    public Instant createdAt(Node node) {
        sameInstant(node, existing.createdAt());
        return existing.createdAt();
    }

    /** Moves on even when the clock stands still or goes back: who compares two states sees which one is later. */
    @Override
    public Instant updatedAt(Node node) {
        sameInstant(node, existing.updatedAt());
        Instant next = existing.updatedAt().plus(1, ChronoUnit.MICROS);
        return expiry.now().isAfter(next) ? expiry.now() : next;
    }

    @Override
    public Instant armedAt(Node node, Instant createdAt) {
        sameInstant(node, existing.armedAt());
        return existing.armedAt();
    }

    /** Being enabled, being made to last longer when its time was over, or deciding otherwise, begins a new run. */
    @Override
    public ChaosAction finished(ChaosAction read) {
        boolean goesOn = existing.enabled() && !existing.expiredAt(expiry.now()) && existing.decidesLike(read);
        return goesOn || !read.enabled() ? read : read.armedAt(read.updatedAt());
    }

    @Override
    public @Nullable String storm(Node node) {
        same(node, existing.storm(), node.value());
        return existing.storm();
    }

    private static void sameInstant(Node node, Instant expected) {
        Instant given = Times.instant(node);
        if (given != null) {
            same(node, expected, given);
        }
    }

    private static void same(Node node, @Nullable Object expected, @Nullable Object given) {
        // Asked of what is expected: what is given may be anything, even a map that contains itself.
        if (!node.absent() && !(expected != null && expected.equals(given))) {
            String kept = expected == null ? "" : ", or leave it as it is, " + Quote.of(expected.toString());
            node.violations().add(node.pointer(), "is set by the server; leave it out" + kept);
        }
    }
}
