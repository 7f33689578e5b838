package org.chaosee.core.testing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;

/** Injections to report. */
public final class Injections {

    private Injections() {}

    public static Injection latency(String action, Duration delay) {
        return new Injection(
                TestClock.START,
                new UUID(0, 1),
                action,
                "gale",
                TestEngine.NODE,
                Kind.HTTP,
                Map.of("path", "/api/products"),
                Phase.BEFORE,
                "latency",
                delay);
    }
}
