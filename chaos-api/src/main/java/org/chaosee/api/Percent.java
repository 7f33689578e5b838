package org.chaosee.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share from 0 to 100 percent, exact to five decimals.
 *
 * @param units hundred-thousandths of a percent, 0 to {@value #MAX_UNITS}, both inclusive
 */
public record Percent(int units) implements Comparable<Percent> {

    /** The units of 100 percent. */
    public static final int MAX_UNITS = 10_000_000;

    /** Decimals of a percentage. */
    public static final int SCALE = 5;

    /** No call at all. */
    public static final Percent ZERO = new Percent(0);
    /** Every call. */
    public static final Percent HUNDRED = new Percent(MAX_UNITS);

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    /** Checks the range. */
    public Percent {
        if (units < 0 || units > MAX_UNITS) {
            throw new IllegalArgumentException("a percentage is from 0 to 100, not " + units + " units");
        }
    }

    /**
     * The percentage of that value.
     *
     * @throws IllegalArgumentException when the value is not from 0 to 100, or has more than five decimals
     */
    public static Percent of(BigDecimal value) {
        // Compared before it is scaled: scaling 1E+999999999 would take all the memory there is.
        if (value.signum() < 0 || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("a percentage is from 0 to 100");
        }
        if (value.signum() == 0) {
            return ZERO; // whatever its exponent
        }
        if (value.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("a percentage has at most five decimals");
        }
        return new Percent(value.movePointRight(SCALE).intValueExact());
    }

    /** {@link #of(BigDecimal)} of the decimal number that {@code value} prints as. */
    public static Percent of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a percentage is a number from 0 to 100");
        }
        return of(BigDecimal.valueOf(value));
    }

    /** The percentage as a number from 0 to 100, without trailing zeros. */
    public BigDecimal toBigDecimal() {
        BigDecimal plain = BigDecimal.valueOf(units, SCALE).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(units, other.units);
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString() + " %";
    }
}
