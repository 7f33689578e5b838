package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {

    private static JournalBuilder fault() {
        return JournalBuilder.plain(JournalBuilder.START, 120).action("slow", 30, 60);
    }

    private static Detection detection(JournalBuilder journal) {
        return Analysis.of(journal.read()).detection();
    }

    private static void assertSeen(JournalBuilder journal, long millis, String what) {
        assertThat(detection(journal).time()).contains(Duration.ofMillis(millis));
        assertThat(detection(journal).sentence()).endsWith(": " + what + ".");
    }

    /** A load with that many errors, and that p95, in the seconds between. */
    private static JournalBuilder.SecondFigures between(int from, int to, int errors, double p95) {
        return second -> second >= from && second < to
                ? new double[] {errors, 0.01, p95, p95}
                : new double[] {0, 0.01, 0.02, 0.05};
    }

    @Test
    void an_error_of_the_load_is_known_at_the_end_of_its_second() {
        assertSeen(fault().load("shoppers", 120, 10, between(33, 34, 1, 0.02)), 4000, "errors in the load shoppers");
    }

    @Test
    void errors_as_in_the_baseline_are_no_sign() {
        assertThat(detection(fault().load("l", 120, 10, second ->
                                new double[] {second % 5 == 0 ? 1 : 0, 0.01, 0.02, 0.05}))
                        .sentence())
                .isEqualTo("Not seen: there was no sign of the fault.");
    }

    @Test
    void a_slow_second_is_no_sign_and_two_are() {
        assertThat(detection(fault().load("l", 120, 10, between(40, 41, 0, 0.5)))
                        .time())
                .isEmpty();
        assertSeen(
                fault().load("l", 120, 10, between(40, 42, 0, 0.061)),
                12_000,
                "a p95 in the load l above three times the baseline's 20 ms");
        assertThat(detection(fault().load("l", 120, 10, between(40, 60, 0, 0.06)))
                        .time())
                .isEmpty();
    }

    @Test
    void a_health_probe_that_goes_down() {
        assertSeen(
                fault().observing(120)
                        .health(20, true)
                        .health(31, true)
                        .health(33, false)
                        .health(35, true),
                3010,
                "health probe shop was down");
    }

    @Test
    void a_health_probe_that_hangs_is_known_when_it_has_answered() {
        assertSeen(
                fault().observing(120)
                        .health(31, true)
                        .health(33, false)
                        .after(5)
                        .health(39, true),
                8000,
                "health probe shop was down");
        assertSeen(
                fault().observing(120).health(31, true).health(118, false).after(5),
                90_000,
                "health probe shop was down");
    }

    @Test
    void requests_that_could_not_be_sent() {
        assertSeen(
                fault().load("l", 120, 10, between(0, 0, 0, 0)).jammed(40, 50),
                11_000,
                "requests of the load l could not be sent");
    }

    @Test
    void one_that_was_down_before_tells_nothing_new() {
        assertThat(detection(fault().observing(120)
                                .health(20, false)
                                .health(40, false)
                                .health(50, true))
                        .brief())
                .isEqualTo("not seen");
    }

    @Test
    void a_node_that_is_gone() {
        assertSeen(
                fault().observing(120)
                        .node(0, "node-1", "up")
                        .node(45, "node-1", "gone")
                        .node(50, "node-1", "up"),
                15_000,
                "node node-1 was gone");
        assertThat(detection(fault().observing(120).node(0, "node-1", "up").node(45, "node-1", "halted"))
                        .time())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "store-down", "down", "gone"})
    void each_state_of_a_node_that_is_not_well(String state) {
        assertSeen(
                fault().observing(120).node(0, "n", "up").node(45, "n", state).node(50, "n", "up"),
                15_000,
                "node n was " + state);
    }

    @Test
    void a_round_or_a_probe() {
        assertSeen(fault().round("during", false, 32), 2050, "the hypothesis was not met (probe shop answers)");
        assertSeen(fault().ran("probe", "look", "failed", 32, 33), 3000, "probe look failed");
        assertSeen(fault().round("after", false, 70), 40_050, "the hypothesis was not met (probe shop answers)");
    }

    @Test
    void a_probe_before_the_first_action_is_none() {
        assertThat(detection(fault().ran("probe", "look", "failed", 2, 3)).time())
                .isEmpty();
    }

    @Test
    void nobody_looked() {
        assertThat(detection(fault()).sentence()).isEqualTo("Nobody looked.");
        assertThat(detection(fault().load("l", 20, 10, between(0, 0, 0, 0)).ran("probe", "look", "succeeded", 1, 2))
                        .sentence())
                .isEqualTo("Nobody looked.");
        assertThat(detection(JournalBuilder.plain()).sentence()).isEqualTo("There was no fault to be seen.");
    }
}
