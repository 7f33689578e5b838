package org.chaosee.core.storm;

import org.chaosee.api.Percent;

/** Spreads a share over several actions. */
final class Shares {

    private Shares() {}

    /**
     * The share that each of so many actions, which decide independently, has to hit for any of them to hit that share:
     * {@code 1 - (1 - share)^(1/count)}, to five decimals, and at least the least that there is.
     *
     * @param share above 0
     * @param count at least 1
     */
    static Percent each(Percent share, int count) {
        double any = (double) share.units() / Percent.MAX_UNITS;
        double each = -Math.expm1(Math.log1p(-any) / count); // exact also where shares are small
        return new Percent(Math.max(1, (int) Math.round(each * Percent.MAX_UNITS)));
    }
}
