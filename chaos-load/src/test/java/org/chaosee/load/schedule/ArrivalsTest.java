package org.chaosee.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.load.Plans;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.PlanBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsTest {

    private static final long SECOND = 1_000_000_000;

    /** Beyond which a fair generator gets once in a thousand seeds; the seed is fixed. */
    private static final double BOUND = 3.29;

    private static List<Long> all(PlanBuilder plan) {
        Arrivals arrivals = new Arrivals(plan.build());
        List<Long> result = new ArrayList<>();
        for (long due = arrivals.next(); due != Arrivals.END; due = arrivals.next()) {
            result.add(due);
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, PT30S, 3",
        "0.1, PT30.001S, 4",
        "0.3, PT10S, 3",
        "1, PT1S, 1",
        "3, PT10S, 30",
        "7.5, PT60S, 450",
        "33.3, PT100S, 3330",
        "50, PT60S, 3000",
        "10000, PT60S, 600000",
        "50, PT0.001S, 1",
    })
    void the_count_is_the_rate_times_the_duration(double rate, Duration duration, int count) {
        assertThat(all(Plans.of(rate, duration))).hasSize(count);
    }

    @Test
    void each_is_due_on_its_own_and_errors_do_not_add_up() {
        List<Long> due = all(Plans.of(3, Duration.ofHours(1)));

        assertThat(due).startsWith(0L, 333_333_333L, 666_666_667L, SECOND);
        for (int i = 0; i < due.size(); i += 3) {
            assertThat(due.get(i)).isEqualTo(i / 3 * SECOND);
        }
    }

    @Test
    void in_the_ramp_up_the_rate_grows_with_time() {
        List<Long> due = all(Plans.of(100, Duration.ofSeconds(20)).rampUp(Duration.ofSeconds(10)));

        // r R / 2 in the ramp, of which a quarter is in its first half, and then r for each second.
        assertThat(due).hasSize(500 + 1000);
        assertThat(due.stream().filter(instant -> instant < 5 * SECOND)).hasSize(125);
        assertThat(due.stream().filter(instant -> instant < 10 * SECOND)).hasSize(500);
        assertThat(due.get(501) - due.get(500)).isEqualTo(SECOND / 100);
        assertThat(due).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void all_of_the_run_may_be_ramp_up() {
        assertThat(all(Plans.of(100, Duration.ofSeconds(10)).rampUp(Duration.ofSeconds(10))))
                .hasSize(500);
    }

    @Test
    void a_poisson_process_has_the_rate_as_its_mean_and_its_variance() {
        int seconds = 2_000;
        List<Long> due = all(Plans.of(50, Duration.ofSeconds(seconds)).arrival(Arrival.POISSON));
        double expected = 50.0 * seconds;
        assertThat((double) due.size()).isCloseTo(expected, within(BOUND * Math.sqrt(expected)));

        long[] counts = new long[seconds];
        due.forEach(instant -> counts[(int) (instant / SECOND)]++);
        double variance = 0;
        for (long count : counts) {
            variance += (count - 50.0) * (count - 50.0) / seconds;
        }
        // Of a Poisson distribution with mean m, the variance of the sample's variance is (m + 2 m²) / n.
        assertThat(variance).isCloseTo(50, within(BOUND * Math.sqrt((50 + 2.0 * 50 * 50) / seconds)));
    }

    @Test
    void a_poisson_process_ramps_up_too() {
        List<Long> due = all(Plans.of(1_000, Duration.ofSeconds(20))
                .rampUp(Duration.ofSeconds(20))
                .arrival(Arrival.POISSON));
        long half = due.stream().filter(instant -> instant < 10 * SECOND).count();

        assertThat((double) due.size()).isCloseTo(10_000, within(BOUND * 100));
        assertThat((double) half).isCloseTo(2_500, within(BOUND * 50));
    }

    @Test
    void the_seed_decides() {
        PlanBuilder plan = Plans.of(50, Duration.ofSeconds(10)).arrival(Arrival.POISSON);
        List<Long> first = all(plan);

        assertThat(all(plan)).isEqualTo(first);
        assertThat(all(plan.seed(1))).isNotEqualTo(first);
    }
}
