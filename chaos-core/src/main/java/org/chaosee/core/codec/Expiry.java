package org.chaosee.core.codec;

import java.time.Duration;
import java.time.Instant;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Times;
import org.jspecify.annotations.Nullable;

/**
 * When actions may expire.
 *
 * @param limits how late
 * @param now the present, to the microsecond
 */
record Expiry(Limits limits, Instant now) {

    /** How far apart the clocks of two nodes may be: one stores what the other takes to be a little too late. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** The expiry of an action that is made now. */
    Instant upcoming(Node node) {
        return upcoming(node, Times.instant(node));
    }

    /** The expiry of an action that expired at {@code before} until now: that may stay, unless it is over. */
    Instant changed(Node node, Instant before, boolean enabled) {
        Instant given = Times.instant(node);
        if (given == null || !given.equals(before)) {
            return upcoming(node, given);
        }
        if (enabled && !given.isAfter(now)) {
            node.refuse("is over since " + given + ", and the action would be enabled", allowed());
        }
        return given;
    }

    private Instant upcoming(Node node, @Nullable Instant given) {
        if (given == null) {
            return Times.stored(now.plus(limits.defaultExpiry()));
        }
        if (!given.isAfter(now) || given.isAfter(latest())) {
            node.refuse(allowed());
        }
        return given;
    }

    /** The expiry of a stored action; perhaps it is over. */
    Instant stored(Node node) {
        Instant given = Times.required(node);
        if (given.isAfter(latest().plus(CLOCK_SKEW))) {
            node.refuse(allowed());
        }
        return given;
    }

    private Instant latest() {
        return now.plus(limits.maxExpiry());
    }

    private String allowed() {
        return "an instant later than now, " + now + ", and not later than " + latest() + " (" + limits.maxExpiry()
                + " from now on, chaos.limits.max-expiry)";
    }
}
