package org.chaosee.core.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.chaosee.api.Percent;
import org.jspecify.annotations.Nullable;

/** Reads numbers, whichever class they come in. They are compared before they are converted: 1E+999999999 is short. */
public final class Numbers {

    /** About three hundred digits. Reckoning with more would take time, and none is ever needed. */
    private static final int MOST_BITS = 1024;

    private static final int LONGEST = 400;
    private static final String PERCENT = "a number from 0 to 100 with at most five decimals";

    private Numbers() {}

    public static boolean isEndless(BigInteger digits) {
        return digits.bitLength() > MOST_BITS;
    }

    public static @Nullable Percent percent(Node node) {
        BigDecimal value = decimal(node, PERCENT);
        if (value == null) {
            return null;
        }
        try {
            return Percent.of(value);
        } catch (IllegalArgumentException e) {
            node.refuse(PERCENT);
            return null;
        }
    }

    /**
     * A number above 0, up to {@code max}, with at most three decimals.
     *
     * @param origin where the greatest comes from, for who is refused; may be empty
     */
    public static @Nullable Double fraction(Node node, double max, String origin) {
        String allowed = "a number above 0 and at most "
                + BigDecimal.valueOf(max).stripTrailingZeros().toPlainString() + origin
                + ", with at most three decimals";
        BigDecimal value = decimal(node, allowed);
        if (value == null) {
            return null;
        }
        if (value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(max)) <= 0
                && value.stripTrailingZeros().scale() <= 3) {
            return value.doubleValue();
        }
        node.refuse(allowed);
        return null;
    }

    public static @Nullable Integer integer(Node node, int min, int max) {
        Long value = integer64(node, min, max);
        return value == null ? null : Math.toIntExact(value);
    }

    /** A number without decimals; {@code 1.0} and {@code 1E2} are such numbers, too. */
    public static @Nullable Long integer64(Node node, long min, long max) {
        String allowed = "an integer from " + min + " to " + max;
        BigDecimal value = decimal(node, allowed);
        if (value == null) {
            return null;
        }
        if (value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
            try {
                return value.longValueExact();
            } catch (ArithmeticException e) {
                // Has decimals: refused below.
            }
        }
        node.refuse(allowed);
        return null;
    }

    private static @Nullable BigDecimal decimal(Node node, String allowed) {
        if (node.absent()) {
            return null;
        }
        BigDecimal value = node.value() instanceof Number number ? exact(number) : null;
        if (value == null || isEndless(value.unscaledValue())) {
            node.refuse(allowed);
            return null;
        }
        return value;
    }

    /** The number that it prints as; null for NaN, the infinities, and what doesn't print as a number. */
    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        String text = String.valueOf(number);
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
