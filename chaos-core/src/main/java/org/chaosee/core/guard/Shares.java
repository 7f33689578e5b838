package org.chaosee.core.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.chaosee.api.Percent;

/** Shares of a whole. Pure functions. */
final class Shares {

    private Shares() {}

    /** Whether the part is more of the whole than that, exactly. */
    static boolean exceeds(long part, long whole, Percent most) {
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(Percent.MAX_UNITS))
                        .compareTo(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(most.units())))
                > 0;
    }

    /** Such as {@code 12.5 %}. Rounded up, so that what exceeds a bound never looks as if it didn't. */
    static String words(long part, long whole) {
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP)
                .stripTrailingZeros();
        return share.toPlainString() + " %";
    }
}
