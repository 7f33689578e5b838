package org.chaosee.core.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lets two seconds pass, for that is what it is about. What is measured is the processor time of the burners themselves:
 * that of the process has whatever else the JVM does. On a machine at work there is not always as much to be had: one out
 * of several windows has to show it, and none shows more.
 */
@Timeout(60)
class CpuBurnerTest {

    private static final long SECONDS = 2;
    private static final int MOST_WINDOWS = 15;
    private static final double TOLERANCE = 0.1;

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Workers workers = new Workers();

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6})
    void a_burner_uses_up_its_share_of_a_core_and_stops(double load) throws InterruptedException {
        Span span = new Span(Duration.ofMinutes(10));
        workers.execute(new CpuBurner(load, span));
        double measured = 0;
        for (int i = 0; i < MOST_WINDOWS && measured < load - TOLERANCE; i++) {
            measured = window();
        }
        span.end();
        workers.awaitAlive(0);
        assertThat(measured).isCloseTo(load, within(TOLERANCE));
    }

    /** The share of one core that the burners had in the seconds that passed. */
    private double window() throws InterruptedException {
        long begin = System.nanoTime();
        long before = cpuTime();
        Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
        return (double) (cpuTime() - before) / (System.nanoTime() - begin);
    }

    private long cpuTime() {
        return workers.threads().stream()
                .mapToLong(thread -> cpu.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
