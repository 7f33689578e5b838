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
        return new Percent(Math.max(1, units(-Math.expm1(logMissed(share) / count)))); // exact also for small shares
    }

    /**
     * Likewise, where so many actions with a share of {@code each} are at work already: what as many more have to hit
     * for all of them together to hit that share. Zero where it is hit without them.
     */
    static Percent rest(Percent share, Percent each, int count) {
        double logMissed = logMissed(share) / count - logMissed(each);
        return new Percent(logMissed < 0 ? units(-Math.expm1(logMissed)) : 0); // also when each hits all
    }

    private static double logMissed(Percent share) {
        return Math.log1p(-(double) share.units() / Percent.MAX_UNITS);
    }

    private static int units(double share) {
        return (int) Math.round(share * Percent.MAX_UNITS);
    }
}
