package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoublePredicate;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * A busy processor. What is measured is the processor time of the whole process, less what it takes when nobody asks
 * anything of it. On a machine at work there is not always as much to be had as was asked for, and a server does things
 * of its own now and then: one window out of several has to show it. But the fault itself never takes more.
 */
class ProcessorIT extends JvmContract {

    private static final double LOAD = 0.4;
    private static final double TOLERANCE = 0.1;
    private static final long WINDOW = Duration.ofSeconds(3).toNanos();
    private static final int MOST_WINDOWS = 15;

    @Deployment(testable = false)
    static WebArchive host() {
        return JvmContract.host();
    }

    @Test
    void aCoreIsBusyForItsShareOfTheTimeAndThenFree() {
        double before = window(share -> share < TOLERANCE);
        create("\"type\": \"cpu\", \"load\": " + LOAD + ", \"cores\": 1, \"duration\": \"PT10M\"");
        awaitHeld(1);

        double during = window(share -> Math.abs(share - before - LOAD) <= TOLERANCE);
        assertThat(during - before).isCloseTo(LOAD, within(TOLERANCE));
        admin().delete(ACTION);
        awaitHeld(0);

        double after = window(share -> share <= before + TOLERANCE);
        assertThat(after).isLessThanOrEqualTo(before + TOLERANCE);
        awaitInjections(1);
        Figures.note(
                "processor time of the server at " + LOAD,
                String.format(Locale.ROOT, "%.3f before, %.3f during, %.3f after", before, during, after));
    }

    @Test
    void everyCoreIsBusyUnlessItSaysHowMany() {
        create("\"type\": \"cpu\", \"load\": 0.05, \"duration\": \"PT10M\"");

        awaitHeld(Runtime.getRuntime().availableProcessors()); // the server's machine is this one
    }

    /** The share of one core that the process had in the first window in which it is that, or else in the last. */
    private double window(DoublePredicate asExpected) {
        double share = Double.NaN;
        for (int i = 0; i < MOST_WINDOWS && !asExpected.test(share); i++) {
            Machine begin = machine();
            LockSupport.parkNanos(WINDOW); // Processor time is a matter of time.
            Machine end = machine();
            share = end.cpuSince(begin);
            assertThat(end.burnedSince(begin)).isLessThanOrEqualTo(LOAD + TOLERANCE);
        }
        return share;
    }
}
