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
 * that of the process has whatever else the JVM does, and on a machine at work there is not always more to be had.
 */
@Timeout(60)
class CpuBurnerTest {

    private static final long SECONDS = 2;

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Workers workers = new Workers();

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6})
    void a_burner_uses_up_its_share_of_a_core_and_stops(double load) throws InterruptedException {
        Span span = new Span(Duration.ofMinutes(10));
        workers.execute(new CpuBurner(load, span));
        long begin = System.nanoTime();
        long before = cpuTime();
        Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
        double measured = (double) (cpuTime() - before) / (System.nanoTime() - begin);
        span.end();
        workers.awaitAlive(0);
        assertThat(measured).isCloseTo(load, within(0.1));
    }

    private long cpuTime() {
        return workers.threads().stream()
                .mapToLong(thread -> cpu.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
