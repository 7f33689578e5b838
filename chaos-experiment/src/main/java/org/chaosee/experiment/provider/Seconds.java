package org.chaosee.experiment.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Times as experiments tell them. */
public final class Seconds {

    /** More than anybody waits; keeps what is reckoned with it in range. */
    private static final double MOST = 1e9;

    private Seconds() {}

    /** That many seconds, at most some decades. */
    public static Duration of(double seconds) {
        return Duration.ofNanos(Math.round(Math.min(seconds, MOST) * 1e9));
    }

    /** As people read it, such as {@code 2.5 s}. */
    public static String text(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
    }

    /**
     * That timeout; null when there is none.
     *
     * @throws IllegalArgumentException when it is no number, or not more than 0
     */
    public static @Nullable Duration timeout(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() > 0)) {
            throw new IllegalArgumentException("A timeout is a number greater than 0, and not " + value);
        }
        Duration time = of(value.doubleValue());
        return time.isZero() ? Duration.ofNanos(1) : time;
    }

    /** The shorter one; null when both are. */
    public static @Nullable Duration shorter(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) < 0 ? a : b;
    }
}
