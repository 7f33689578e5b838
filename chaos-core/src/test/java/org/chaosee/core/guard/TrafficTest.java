package org.chaosee.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.api.Percent;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final long SECOND = 1_000_000_000;
    private static final int WINDOW = 10;
    private static final int THREADS = 4;

    private final Traffic traffic = new Traffic(new GuardSettings(
            true, Duration.ofSeconds(WINDOW), 1, Percent.ZERO, Duration.ofSeconds(2), false, null, GuardReaction.HALT));
    private long now = -5 * SECOND; // as of System.nanoTime, which may be negative

    @Test
    void nothing_is_counted_until_it_is_watched_nor_what_began_before() {
        long before = traffic.begin();
        call(200, 1);
        traffic.watch(now);
        traffic.end(before);
        traffic.count(before, 500, SECOND);
        assertThat(second()).isEqualTo(Sample.NONE);
        call(200, 1);
        assertThat(second().responses()).isEqualTo(1);
        traffic.rest();
        call(200, 1);
        assertThat(second().responses()).isEqualTo(1);
    }

    @Test
    void a_response_counts_for_as_long_as_the_window() {
        traffic.watch(now);
        call(503, SECOND);
        for (int i = 0; i < WINDOW; i++) {
            assertThat(second()).extracting(Sample::responses, Sample::errors).containsExactly(1L, 1L);
        }
        assertThat(second()).isEqualTo(Sample.NONE);
    }

    @Test
    void seconds_that_the_guard_has_missed_pass_all_the_same() {
        traffic.watch(now);
        call(503, SECOND);
        now += 8 * SECOND;
        assertThat(second().responses()).isEqualTo(1);
        now += 60 * SECOND;
        assertThat(second().responses()).isZero();
    }

    @Test
    void a_ring_that_goes_round_many_times_forgets_as_well() {
        traffic.watch(now);
        for (int i = 1; i < 200; i++) {
            call(200, SECOND);
            call(500, SECOND);
            long seen = Math.min(i, WINDOW);
            assertThat(second()).extracting(Sample::responses, Sample::errors).containsExactly(2 * seen, seen);
        }
    }

    @Test
    void the_p99_is_the_nearest_rank() {
        traffic.watch(now);
        for (int i = 1; i <= 200; i++) {
            call(200, i * SECOND / 200);
        }
        Duration p99 = second().p99();
        assertThat(p99).isBetween(Duration.ofMillis(990), Duration.ofMillis(1022));
    }

    @Test
    void whether_it_is_too_long_is_told_exactly() {
        traffic.watch(now);
        for (int i = 0; i < 99; i++) {
            call(200, SECOND);
        }
        call(200, 2 * SECOND + 1);
        assertThat(second().tooSlow()).isFalse();
        call(200, 2 * SECOND);
        assertThat(second().tooSlow()).isFalse();
        call(200, 2 * SECOND + 1);
        Sample sample = second();
        assertThat(sample.tooSlow()).isTrue();
        assertThat(sample.p99()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void calls_under_way_count_as_soon_as_they_take_too_long_and_no_sooner() {
        traffic.watch(now);
        long begun = traffic.begin();
        assertThat(second().timed()).isZero();
        assertThat(second().timed()).isZero();
        assertThat(second().timed()).isZero();
        for (int i = 0; i < 100; i++) {
            Sample sample = second();
            assertThat(sample.timed()).isEqualTo(1);
            assertThat(sample.responses()).isZero();
            assertThat(sample.tooSlow()).isTrue();
        }
        traffic.end(begun);
        traffic.count(begun, 200, 103 * SECOND);
        assertThat(second()).extracting(Sample::timed, Sample::responses).containsExactly(1L, 1L);
        now += WINDOW * SECOND;
        assertThat(second().timed()).isZero();
    }

    @Test
    void what_is_forgotten_does_not_count_whenever_it_ends() {
        traffic.watch(now);
        call(500, SECOND);
        long begun = traffic.begin();
        long other = traffic.begin();
        second();
        traffic.forget(now);
        traffic.end(begun);
        traffic.count(begun, 500, 9 * SECOND);
        for (int i = 0; i < 30; i++) {
            assertThat(second()).isEqualTo(Sample.NONE);
        }
        traffic.end(other);
        call(200, SECOND);
        assertThat(second()).extracting(Sample::timed, Sample::errors).containsExactly(1L, 0L);
    }

    @Test
    void no_response_is_lost_while_seconds_pass() throws Exception {
        traffic.watch(now);
        int each = 100_000;
        AtomicInteger order = new AtomicInteger();
        AtomicLong made = new AtomicLong();
        Threads.together(THREADS + 1, () -> {
            if (order.getAndIncrement() < THREADS) {
                for (int i = 0; i < each; i++) {
                    call(i % 2 == 0 ? 500 : 200, i);
                    made.incrementAndGet();
                }
            } else {
                for (int part = 1; part < WINDOW; part++) {
                    while (made.get() < (long) THREADS * each * part / WINDOW) {
                        Thread.onSpinWait();
                    }
                    second();
                }
            }
            return null;
        });
        assertThat(second())
                .extracting(Sample::responses, Sample::errors, Sample::timed)
                .containsExactly((long) THREADS * each, (long) THREADS * each / 2, (long) THREADS * each);
    }

    /** Far more seconds than threads can keep up with, so that they put calls into wrong ones. */
    @Test
    void nothing_stays_under_way_however_fast_the_ring_turns() throws Exception {
        traffic.watch(now);
        AtomicInteger order = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Threads.together(THREADS + 1, () -> {
            if (order.getAndIncrement() < THREADS) {
                for (int i = 0; i < 100_000; i++) {
                    call(200, i);
                }
                done.incrementAndGet();
            } else {
                while (done.get() < THREADS) {
                    second();
                }
            }
            return null;
        });
        for (int i = 0; i < 2 * WINDOW; i++) {
            second();
        }
        assertThat(second()).isEqualTo(Sample.NONE);
    }

    @Test
    void counting_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        traffic.watch(now);
        long id = Thread.currentThread().getId();
        calls(10_000);
        long before = threads.getThreadAllocatedBytes(id);
        calls(100_000);
        long allocated = threads.getThreadAllocatedBytes(id) - before;
        assertThat(allocated).isLessThan(10_000); // what the measuring takes, and not 100,000 times anything
        assertThat(second().responses()).isEqualTo(110_000);
    }

    private void calls(int count) {
        for (int i = 0; i < count; i++) {
            call(i % 3 == 0 ? 500 : 200, i * 1000L);
        }
    }

    private void call(int status, long nanos) {
        long begun = traffic.begin();
        traffic.end(begun);
        traffic.count(begun, status, nanos);
    }

    private Sample second() {
        now += SECOND;
        return traffic.turn(now);
    }
}
