package org.chaosee.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.load.Plans;
import org.chaosee.load.figures.FailureFigures;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.plan.PathPattern;
import org.chaosee.load.plan.PlanBuilder;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.Statuses;
import org.junit.jupiter.api.Test;

/** The schedule and the figures of whole runs, in a time of their own. */
class SimulatedRunTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private static Duration second(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    @Test
    void all_that_is_planned_is_sent_when_it_is_due() {
        Simulation simulation = new Simulation(Plans.of(50, second(60)).build());
        LoadResult result = simulation.play(simulation.after(MILLI.multipliedBy(8)));

        assertThat(result.planned()).isEqualTo(3_000);
        assertThat(result.sent()).isEqualTo(3_000);
        assertThat(result.skipped()).isZero();
        assertThat(result.summary().ok()).isEqualTo(3_000);
        assertThat(result.summary().perSecond()).isEqualTo(50);
        assertThat(result.summary().latency().p50().toNanos()).isCloseTo(8_000_000, within(8_000L));
        assertThat(result.summary().latency().max().toNanos()).isCloseTo(8_000_000, within(8_000L));
        assertThat(result.lateness().max()).isZero();
        assertThat(result.start()).isEqualTo(FakeTime.START);
        assertThat(result.end()).isEqualTo(FakeTime.START.plusSeconds(60));
        assertThat(result.seconds())
                .hasSize(60)
                .allSatisfy(second -> assertThat(second.sent()).isEqualTo(50));
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void a_target_that_stalls_for_a_second_makes_all_requests_of_that_second_slow() {
        Simulation simulation = new Simulation(Plans.of(100, second(4)).build());
        long from = second(1).toNanos();
        long to = second(2).toNanos();
        LoadResult result = simulation.play((request, reply) -> {
            long now = simulation.time.nanos();
            long start = now >= from && now < to ? to : now;
            simulation.time.at(start + MILLI.toNanos(), () -> reply.answered(200));
        });

        SecondFigures stalled = result.seconds().get(1);
        assertThat(stalled.sent()).isEqualTo(100);
        assertThat(stalled.latency().p50().toMillis()).isBetween(500L, 512L);
        assertThat(stalled.latency().max().toMillis()).isBetween(1_000L, 1_002L);
        assertThat(result.seconds().get(2).latency().max().toMillis()).isEqualTo(1);
        assertThat(result.summary().latency().p50().toMillis()).isEqualTo(1);
        assertThat(result.summary().latency().p90().toMillis()).isBetween(600L, 612L);
    }

    @Test
    void a_generator_that_is_late_says_so_and_catches_up_and_the_latency_has_it_in() {
        Simulation simulation = new Simulation(Plans.of(100, second(2)).build());
        AtomicInteger count = new AtomicInteger();
        LoadResult result = simulation.play((request, reply) -> {
            if (count.incrementAndGet() == 50) {
                simulation.time.freeze(second(0.5));
            }
            reply.answered(200);
        });

        assertThat(result.sent()).isEqualTo(200);
        assertThat(result.skipped()).isZero();
        assertThat(result.lateness().max().toMillis()).isBetween(490L, 491L);
        assertThat(result.summary().latency().max().toMillis()).isBetween(500L, 501L);
        // A quarter of them was overdue, by up to half a second, and answered at once.
        assertThat(result.summary().latency().p90().toMillis()).isBetween(299L, 301L);
        assertThat(result.lateness().isTooMuch()).isTrue();
        assertThat(result.warnings()).singleElement().asString().startsWith("The generator itself was late");
        assertThat(result.end()).isEqualTo(FakeTime.START.plusSeconds(2));
    }

    @Test
    void a_generator_that_cannot_keep_up_tells_the_rate_that_it_reached() {
        Simulation simulation = new Simulation(Plans.of(100, second(2)).build());
        LoadResult result = simulation.play((request, reply) -> {
            // 20 ms for each that should take 10.
            simulation.time.freeze(MILLI.multipliedBy(20));
            reply.answered(200);
        });

        assertThat(result.sent()).isEqualTo(200);
        assertThat(result.end()).isEqualTo(FakeTime.START.plusSeconds(4));
        assertThat(result.summary().perSecond()).isEqualTo(50);
        assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(100L, 100L);
    }

    @Test
    void the_seconds_of_a_late_generator_that_is_stopped_end_with_what_it_has_sent() {
        Simulation simulation = new Simulation(Plans.of(100, second(60)).build());
        LoadResult result = simulation.play((request, reply) -> {
            reply.answered(200);
            if (simulation.sent.size() == 50) {
                simulation.time.freeze(second(10));
                simulation.stop.set();
            }
        });

        assertThat(result.planned()).isEqualTo(50);
        assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(50L);
    }

    @Test
    void what_has_to_be_made_ready_makes_nothing_late() {
        Simulation simulation = new Simulation(Plans.of(100, second(1)).build());
        simulation.lead = MILLI.multipliedBy(100);
        simulation.preparation = MILLI.multipliedBy(60);
        LoadResult result = simulation.play(simulation.after(MILLI));

        assertThat(result.sent()).isEqualTo(100);
        assertThat(result.lateness().max()).isZero();
        assertThat(result.summary().latency().max().toMillis()).isEqualTo(1);
        assertThat(result.start()).isEqualTo(FakeTime.START.plusMillis(100));
        assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(100L);
    }

    @Test
    void what_there_is_no_room_for_is_skipped_and_never_sent_late() {
        Simulation simulation =
                new Simulation(Plans.of(100, second(3)).maxInFlight(10).build());
        LoadResult result = simulation.play(simulation.after(second(1)));

        // Ten at the start of each second, and nothing more until they are answered.
        assertThat(result.planned()).isEqualTo(300);
        assertThat(result.sent()).isEqualTo(30);
        assertThat(result.skipped()).isEqualTo(270);
        assertThat(simulation.sent).hasSize(30);
        assertThat(result.summary().latency().max().toMillis()).isBetween(1_000L, 1_001L);
        assertThat(result.seconds()).extracting(SecondFigures::skipped).containsExactly(90L, 90L, 90L);
        assertThat(result.warnings()).singleElement().asString().contains("270 requests were not sent");
    }

    @Test
    void a_second_is_told_as_soon_as_it_is_over_and_answered() {
        Simulation simulation = new Simulation(Plans.of(10, second(3)).build());
        LoadResult result = simulation.play((request, reply) -> {
            boolean slow = simulation.time.nanos() == second(0.5).toNanos();
            simulation.time.after(slow ? second(0.8) : MILLI, () -> reply.answered(200));
        });

        assertThat(simulation.told).isEqualTo(result.seconds()).hasSize(3);
        // The first waits for the answer at 1.3 s; the clerk looks every 10 ms.
        assertThat(simulation.toldAt.get(0))
                .isBetween(second(1.3).toNanos(), second(1.32).toNanos());
        assertThat(simulation.toldAt.get(1))
                .isBetween(second(2).toNanos(), second(2.02).toNanos());
    }

    @Test
    void seconds_in_which_nothing_was_due_are_told_too() {
        Simulation simulation = new Simulation(Plans.of(0.5, second(5)).build());
        LoadResult result = simulation.play(simulation.after(MILLI));

        assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(1L, 0L, 1L, 0L, 1L);
        assertThat(result.seconds().get(1).latency()).isNull();
        assertThat(result.end()).isEqualTo(FakeTime.START.plusSeconds(5));
    }

    @Test
    void what_takes_too_long_is_given_up() {
        Simulation simulation = new Simulation(
                Plans.of(10, second(1)).timeout(Duration.ofMillis(500)).build());
        LoadResult result = simulation.play((request, reply) -> {});

        assertThat(simulation.cancelled).isEqualTo(10);
        assertThat(result.failures())
                .containsExactly(new FailureFigures("timed out", 10, FakeTime.START, FakeTime.START.plusMillis(900)));
        assertThat(result.summary().latency().max().toMillis()).isBetween(500L, 520L);
        assertThat(result.end()).isBetween(FakeTime.START.plusMillis(1_400), FakeTime.START.plusMillis(1_420));
    }

    @Test
    void an_answer_that_comes_after_the_timeout_does_not_count_again() {
        Simulation simulation = new Simulation(
                Plans.of(10, second(2)).timeout(Duration.ofMillis(500)).build());
        LoadResult result = simulation.play(simulation.after(Duration.ofMillis(600)));

        assertThat(result.sent()).isEqualTo(20);
        assertThat(result.summary().ok()).isZero();
        assertThat(result.summary().errors()).isEqualTo(20);
    }

    @Test
    void a_stop_ends_the_sending_and_gives_up_what_is_in_flight_after_a_while() {
        Simulation simulation = new Simulation(Plans.of(10, second(60)).build());
        simulation.time.after(second(1.55), simulation.stop::set);
        LoadResult result = simulation.play((request, reply) -> {
            if (simulation.sent.size() < 16) {
                simulation.time.after(MILLI, () -> reply.answered(200));
            }
        });

        assertThat(result.stopped()).isTrue();
        assertThat(result.planned()).isEqualTo(16);
        assertThat(result.summary().ok()).isEqualTo(15);
        assertThat(result.failures()).extracting(FailureFigures::cause).containsExactly("given up at the stop");
        assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(10L, 6L);
        assertThat(simulation.time.nanos())
                .isBetween(second(2.5).toNanos(), second(2.7).toNanos());
    }

    @Test
    void failures_are_grouped_by_cause_and_seconds_add_up_to_the_summary() {
        PlanBuilder plan = Plans.of(100, second(10))
                .request(request("fine", "200-299"))
                .request(request("missing", "200-299,404"));
        Simulation simulation = new Simulation(plan.build());
        LoadResult result = simulation.play((request, reply) -> {
            boolean down = simulation.time.nanos() >= second(3).toNanos()
                    && simulation.time.nanos() < second(4).toNanos();
            simulation.time.after(MILLI, () -> reply.answered(down ? 503 : status(request)));
        });

        assertThat(result.failures())
                .containsExactly(new FailureFigures(
                        "HTTP 503", 100, FakeTime.START.plusSeconds(3), FakeTime.START.plusMillis(3_990)));
        assertThat(result.summary().errors()).isEqualTo(100);
        assertThat(sum(result.seconds().stream().map(SecondFigures::sent).toList()))
                .isEqualTo(result.sent());
        assertThat(sum(result.seconds().stream().map(SecondFigures::ok).toList()))
                .isEqualTo(result.summary().ok());
        assertThat(sum(result.seconds().stream().map(SecondFigures::errors).toList()))
                .isEqualTo(result.summary().errors());
        assertThat(sum(result.requests().stream()
                        .map(figures -> figures.summary().requests())
                        .toList()))
                .isEqualTo(result.sent());
        assertThat(result.requests())
                .allSatisfy(figures -> assertThat(figures.summary().requests()).isPositive());
    }

    private static int status(HttpRequest request) {
        return request.uri().getPath().equals("/missing") ? 404 : 200;
    }

    private static RequestTemplate request(String name, String expect) {
        return new RequestTemplate(name, "GET", PathPattern.of("/" + name), Map.of(), null, 1, Statuses.of(expect));
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
