package org.chaosee.load.schedule;

import java.util.SplittableRandom;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.LoadPlan;

/**
 * When requests are due. With a rate r and a ramp-up R, as many as N(t) = r t² / 2R requests are due until t in the ramp-up, and
 * r (t - R/2) after it; the n-th is due when N(t) is n, or in a Poisson process the sum of n exponential distances.
 *
 * <p>For one thread.
 */
public final class Arrivals {

    /** No more requests are due. */
    public static final long END = -1;

    private static final double NANOS = 1e9;

    private final double rate;
    private final double ramp;
    private final long end;
    private final boolean random;
    private final SplittableRandom distances;
    private double due;

    public Arrivals(LoadPlan plan) {
        rate = plan.rate();
        ramp = plan.rampUp().toNanos() / NANOS;
        end = plan.duration().toNanos();
        random = plan.arrival() == Arrival.POISSON;
        distances = Seeds.ARRIVALS.random(plan.seed());
        due = random ? distance() : 0;
    }

    /** When the next one is due, in nanoseconds after the start; {@link #END} when there is none. */
    public long next() {
        long instant = Math.round(instantOf(due) * NANOS);
        if (instant >= end) {
            return END;
        }
        due += random ? distance() : 1;
        return instant;
    }

    private double instantOf(double number) {
        double inRamp = rate * ramp / 2;
        return number < inRamp ? Math.sqrt(2 * ramp * number / rate) : number / rate + ramp / 2;
    }

    private double distance() {
        return -Math.log1p(-distances.nextDouble());
    }
}
