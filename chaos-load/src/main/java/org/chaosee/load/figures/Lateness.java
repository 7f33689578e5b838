package org.chaosee.load.figures;

import java.time.Duration;

/** How much later than due requests were sent, for which the generator itself is to blame. Latency has it in it. */
public record Lateness(Duration p99, Duration max) {

    /** From then on figures say more of the generator than of the target. */
    private static final Duration BOUND = Duration.ofMillis(10);

    public boolean isTooMuch() {
        return p99.compareTo(BOUND) > 0;
    }
}
