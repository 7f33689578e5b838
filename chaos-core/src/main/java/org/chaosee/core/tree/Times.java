package org.chaosee.core.tree;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads instants and durations. */
public final class Times {

    private static final int LONGEST = 64;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String INSTANT = "an ISO-8601 instant of the years 1970 to 9999 such as 2026-01-01T12:15:00Z";

    private Times() {}

    /** As exact as any store keeps it, so that what is stored equals what is read again. */
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** An instant, in UTC or with another offset, to the microsecond. */
    public static @Nullable Instant instant(Node node) {
        String text = node.string(INSTANT);
        if (text == null) {
            return null;
        }
        if (text.length() <= LONGEST) {
            try {
                Instant instant = stored(OffsetDateTime.parse(text).toInstant());
                if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // No instant: refused below.
            }
        }
        node.refuse(INSTANT);
        return null;
    }

    /** {@link #instant}, which has to be there; stands in the epoch for one that isn't. */
    public static Instant required(Node node) {
        node.require(INSTANT);
        Instant instant = instant(node);
        return instant == null ? FIRST : instant;
    }

    /** A duration from zero to that one, which {@code limit} names in full. */
    public static @Nullable Duration duration(Node node, Duration max, String limit) {
        return duration(node, Duration.ZERO, max, limit);
    }

    /** A duration from {@code min} to {@code max}, which {@code limit} names in full. */
    public static @Nullable Duration duration(Node node, Duration min, Duration max, String limit) {
        String allowed = "an ISO-8601 duration such as PT1.5S, from " + min + " to " + limit;
        String text = node.string(allowed);
        if (text == null) {
            return null;
        }
        if (text.length() <= LONGEST) {
            try {
                Duration duration = Duration.parse(text);
                if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
                    return duration;
                }
            } catch (DateTimeException e) {
                // No duration: refused below.
            }
        }
        node.refuse(allowed);
        return null;
    }
}
