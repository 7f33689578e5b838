package org.chaosee.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.api.Percent;
import org.chaosee.api.SkipReason;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SLACK = ShareLimit.LEAST_CALLS - 1;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void nothing_is_bounded_by_default() {
        Limiter limiter = new Limiter(InjectionLimits.DEFAULTS, nanos::get);
        for (int i = 0; i < 100_000; i++) {
            assertThat(limiter.call().refusal()).isNull();
        }
    }

    @Test
    void each_fault_of_a_call_is_an_injection_of_the_minute() {
        Limiter limiter = rate(3);
        Admission call = limiter.call();
        assertThat(call.refusal()).isNull();
        assertThat(call.refusal()).isNull();
        assertThat(limiter.call().refusal()).isNull();
        assertThat(call.refusal()).isEqualTo(SkipReason.RATE);
        assertThat(limiter.refusal()).isEqualTo(SkipReason.RATE);
        pass(MINUTE.plusSeconds(1));
        assertThat(limiter.refusal()).isNull();
    }

    @Test
    void the_faults_of_a_call_are_one_hit() {
        Limiter limiter = share(10);
        pass(limiter, 99);
        for (int i = 0; i < 9; i++) {
            Admission call = limiter.call();
            assertThat(call.refusal()).isNull();
            assertThat(call.refusal()).isNull();
            assertThat(call.refusal()).isNull();
        }
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
        limiter.passes();
        assertThat(limiter.call().refusal()).isNull();
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
    }

    @Test
    void a_share_of_few_calls_means_nothing() {
        Limiter limiter = share(1);
        for (int i = 0; i < SLACK; i++) {
            limiter.passes();
            assertThat(limiter.call().refusal()).isNull();
        }
        limiter.passes();
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
    }

    @Test
    void calls_of_the_past_make_no_room() {
        Limiter limiter = share(10);
        pass(limiter, 1_000);
        pass(MINUTE.plusSeconds(1));
        pass(limiter, 20);
        assertThat(limiter.call().refusal()).isNull();
        assertThat(limiter.call().refusal()).isNull();
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
    }

    @Test
    void what_the_rate_refuses_is_no_hit() {
        Limiter limiter = new Limiter(new InjectionLimits(1, Percent.of(10.0), Duration.ofHours(1)), nanos::get);
        pass(limiter, 20);
        assertThat(limiter.call().refusal()).isNull();
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.call().refusal()).isEqualTo(SkipReason.RATE);
        }
        pass(MINUTE.plusSeconds(1));
        assertThat(limiter.call().refusal()).isNull();
        pass(MINUTE.plusSeconds(1));
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
    }

    @Test
    void what_strikes_no_call_is_no_share_of_them() {
        Limiter limiter = share(1);
        pass(limiter, 50);
        assertThat(limiter.call().refusal()).isEqualTo(SkipReason.SHARE);
        assertThat(limiter.refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10, 10000", "0.5, 10000", "33.33333, 10000", "99.99999, 10000", "0.00001, 10000", "10, 190", "10, 20"})
    void at_no_time_more_than_the_share_is_hit_but_for_the_first_calls(double percent, int calls) {
        Limiter limiter = share(percent);
        int hits = 0;
        for (int n = 1; n <= calls; n++) {
            limiter.passes();
            hits += limiter.call().refusal() == null ? 1 : 0;
            assertThat(hits).isEqualTo(Math.max(Math.min(n, SLACK), (int) (n * percent / 100)));
        }
    }

    @Test
    void of_ten_thousand_calls_by_many_threads_a_tenth_is_hit() throws Exception {
        int threads = 8;
        Limiter limiter = share(10);
        List<Integer> hits = Threads.together(threads, () -> {
            int mine = 0;
            for (int i = 0; i < 10_000 / threads; i++) {
                limiter.passes();
                mine += limiter.call().refusal() == null ? 1 : 0;
            }
            return mine;
        });
        assertThat(hits.stream().mapToInt(Integer::intValue).sum()).isBetween(1_000 - threads, 1_000);
    }

    private Limiter rate(int perMinute) {
        return new Limiter(new InjectionLimits(perMinute, Percent.HUNDRED, MINUTE), nanos::get);
    }

    private Limiter share(double percent) {
        return new Limiter(new InjectionLimits(null, Percent.of(percent), MINUTE), nanos::get);
    }

    private static void pass(Limiter limiter, int calls) {
        for (int i = 0; i < calls; i++) {
            limiter.passes();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
