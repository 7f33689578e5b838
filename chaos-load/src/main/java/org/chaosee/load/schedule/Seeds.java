package org.chaosee.load.schedule;

import java.util.SplittableRandom;

/** What is random in a run. Each has a generator of its own, so that none changes what another one draws. */
public enum Seeds {
    ARRIVALS(0),
    CHOICE(1),
    PATHS(2);

    private final int number;

    Seeds(int number) {
        this.number = number;
    }

    public SplittableRandom random(long seed) {
        SplittableRandom result = new SplittableRandom(seed);
        for (int i = 0; i < number; i++) {
            result.split();
        }
        return result.split();
    }
}
