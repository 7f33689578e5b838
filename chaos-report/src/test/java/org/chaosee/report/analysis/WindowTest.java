package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static Window window(JournalBuilder journal) {
        return Window.of(journal.read()).orElseThrow();
    }

    private static void assertWindow(JournalBuilder journal, double begin, double end, boolean isOver) {
        assertThat(window(journal)).isEqualTo(new Window(at(begin), at(end), isOver));
    }

    private static Instant at(double seconds) {
        return JournalBuilder.plain().instant(seconds);
    }

    @Test
    void there_is_none_without_an_action_or_in_a_dry_run() {
        assertThat(Window.of(JournalBuilder.plain()
                        .ran("probe", "look", "succeeded", 1, 2)
                        .read()))
                .isEmpty();
        JournalBuilder dry = JournalBuilder.plain().action("slow", 1, 2);
        dry.experiment().put("dry", "activities");
        assertThat(Window.of(dry.read())).isEmpty();
    }

    @Test
    void it_goes_from_the_first_action_to_the_end_of_the_last() {
        assertWindow(
                JournalBuilder.plain()
                        .ran("probe", "look", "succeeded", 1, 2)
                        .action("a", 5, 25)
                        .action("b", 8, 12),
                5,
                25,
                true);
    }

    @Test
    void what_is_live_longer_lasts_longer() {
        assertWindow(
                JournalBuilder.plain()
                        .action("arm", 5, 5.1)
                        .rollback("undo", "succeeded", 50, 51)
                        .observing(60)
                        .live(0)
                        .live(5.1, "slow")
                        .live(40),
                5,
                40,
                true);
    }

    @Test
    void what_somebody_else_armed_before_does_not_count() {
        assertWindow(
                JournalBuilder.plain()
                        .action("arm", 5, 6)
                        .observing(60)
                        .live(0, "other")
                        .live(5.5, "other", "slow")
                        .live(20, "other")
                        .injected(50, "other", 3),
                5,
                20,
                true);
    }

    @Test
    void injections_count_where_nobody_saw_the_action() {
        assertWindow(JournalBuilder.plain().action("arm", 5, 6).observing(60).injected(30, "slow", 3), 5, 31, true);
    }

    @Test
    void an_injection_in_the_second_of_the_begin_counts() {
        assertWindow(
                JournalBuilder.plain()
                        .action("arm", 5.2, 5.3)
                        .rollback("undo", "succeeded", 50, 51)
                        .observing(60)
                        .injected(5, "slow", 3)
                        .injected(4, "slow", 3),
                5.2,
                6,
                true);
    }

    @Test
    void injections_of_a_minute_count_though_it_began_before_and_end_no_later_than_is_known() {
        assertWindow(
                JournalBuilder.plain()
                        .action("arm", 5, 6)
                        .rollback("undo", "succeeded", 50, 51)
                        .observing(60)
                        .injected(0, "slow", 3)
                        .over(60),
                5,
                6,
                true);
    }

    @Test
    void a_node_whose_clock_is_ahead_makes_no_fault_longer_than_anybody_looked() {
        assertWindow(JournalBuilder.plain().action("arm", 5, 6).observing(60).injected(300, "slow", 3), 5, 60, true);
    }

    @Test
    void a_fault_that_is_still_live_is_not_over() {
        assertWindow(JournalBuilder.plain().action("arm", 5, 6).observing(60).live(5.5, "slow"), 5, 60, false);
    }

    @Test
    void rollbacks_end_what_nobody_saw() {
        assertWindow(
                JournalBuilder.plain()
                        .action("arm", 5, 6)
                        .rollback("undo", "succeeded", 30, 31)
                        .rollback("undo more", "failed", 40, 41),
                5,
                31,
                true);
    }
}
