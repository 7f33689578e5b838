package org.chaosee.load;

import java.net.URI;
import java.time.Duration;
import org.chaosee.load.plan.PlanBuilder;

/** Plans to begin with. */
public final class Plans {

    public static final long SEED = 4711;

    private Plans() {}

    public static PlanBuilder of(double rate, Duration duration) {
        return of(URI.create("http://localhost:1/"), rate, duration);
    }

    public static PlanBuilder of(URI base, double rate, Duration duration) {
        return new PlanBuilder(base, rate, duration).seed(SEED);
    }
}
