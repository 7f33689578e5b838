package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static JournalBuilder fault() {
        return JournalBuilder.plain(JournalBuilder.START, 120).action("slow", 30, 60);
    }

    private static JournalBuilder errors(int seconds, int from, int to) {
        return fault().load("l", seconds, 10, second ->
                new double[] {second >= from && second < to ? 1 : 0, 0.01, 0.02, 0.05});
    }

    private static Recovery recovery(JournalBuilder journal) {
        return Analysis.of(journal.read()).recovery();
    }

    private static void assertRecovered(JournalBuilder journal, RecoveryKind kind, double seconds) {
        assertThat(recovery(journal).kind()).isEqualTo(kind);
        assertThat(recovery(journal).time()).contains(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static void assertNever(JournalBuilder journal, RecoveryKind kind, String sentence) {
        assertThat(recovery(journal)).isEqualTo(new Recovery(kind, java.util.Optional.empty(), sentence));
    }

    @Test
    void it_counts_from_the_end_of_the_fault() {
        assertRecovered(errors(120, 35, 67), RecoveryKind.RECOVERED, 7);
    }

    @Test
    void less_than_ten_quiet_seconds_are_no_recovery() {
        assertRecovered(
                errors(120, 35, 67)
                        .observing(120)
                        .health(0, true)
                        .health(74, false)
                        .health(76, true),
                RecoveryKind.RECOVERED,
                16);
        assertRecovered(
                errors(120, 35, 67)
                        .observing(120)
                        .health(0, true)
                        .health(77, false)
                        .health(79, true),
                RecoveryKind.RECOVERED,
                7);
    }

    @Test
    void what_was_over_before_the_fault_recovered_at_once() {
        assertRecovered(errors(120, 35, 50), RecoveryKind.EARLY, 0);
        assertThat(recovery(errors(120, 35, 50)).sentence())
                .isEqualTo("At once: the disturbance was over 10 s before the last fault ended.");
    }

    @Test
    void not_by_the_end() {
        assertNever(
                errors(120, 35, 120),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: there were signs to the last.");
        assertNever(
                errors(75, 35, 66),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: only 9 s without a sign were observed, and ten in a row are"
                        + " wanted.");
        assertNever(
                errors(120, 35, 120).observing(120).live(30, "slow"),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: a fault was still live.");
    }

    @Test
    void a_health_probe_is_down_until_it_is_up() {
        assertRecovered(
                fault().observing(120)
                        .health(0, true)
                        .health(40, false)
                        .health(75, true)
                        .health(90, true),
                RecoveryKind.RECOVERED,
                15);
    }

    @Test
    void the_closing_hypothesis_says_at_latest() {
        assertRecovered(fault().round("after", true, 70), RecoveryKind.AT_LATEST, 10.05);
        assertNever(
                fault().round("after", false, 70),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: the closing hypothesis was not met.");
        assertRecovered(fault().round("after", true, 70).rollback("undo", "succeeded", 80, 81), RecoveryKind.EARLY, 0);
    }

    @Test
    void what_was_wrong_to_the_last_is_not_over() {
        assertNever(
                errors(75, 35, 75).observing(120).health(0, true).health(119, true),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: nobody saw the end of what was wrong (errors in the load"
                        + " l).");
        assertNever(
                errors(120, 35, 40).round("after", false, 70),
                RecoveryKind.NOT_RECOVERED,
                "Not recovered by the end of what was observed: nobody saw the end of what was wrong (the hypothesis was"
                        + " not met (probe shop answers)).");
    }

    @Test
    void what_was_wrong_to_the_last_while_the_fault_lasted_says_nothing_of_what_came_after() {
        assertRecovered(errors(50, 35, 50).observing(120).health(0, true).health(119, true), RecoveryKind.RECOVERED, 0);
        assertRecovered(
                errors(120, 35, 40).round("after", false, 50).rollback("undo", "succeeded", 61, 62),
                RecoveryKind.RECOVERED,
                0);
    }

    @Test
    void requests_that_could_not_be_sent_are_no_recovery() {
        assertRecovered(errors(120, 35, 67).jammed(67, 90), RecoveryKind.RECOVERED, 30);
    }

    @Test
    void who_looked_before_the_fault_only_did_not_look() {
        assertThat(recovery(errors(20, 0, 0)).kind()).isEqualTo(RecoveryKind.NOT_WATCHED);
        assertRecovered(errors(20, 0, 0).round("after", true, 70), RecoveryKind.AT_LATEST, 10.05);
    }

    @Test
    void nothing_to_recover_from() {
        assertThat(recovery(errors(120, 0, 0)).kind()).isEqualTo(RecoveryKind.NOTHING);
        assertThat(recovery(JournalBuilder.plain()).kind()).isEqualTo(RecoveryKind.NOTHING);
        assertThat(recovery(fault()).kind()).isEqualTo(RecoveryKind.NOT_WATCHED);
    }
}
