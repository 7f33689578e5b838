package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.journal.Second;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Analysis analysis() {
        return Analysis.of(JournalBuilder.plain(JournalBuilder.START, 60)
                .action("slow", 10.5, 30)
                .load(
                        "l",
                        60,
                        10,
                        second -> second >= 10 && second < 30
                                ? new double[] {2, 0.1, 0.2, 0.5}
                                : new double[] {0, 0.01, 0.02, 0.05})
                .read());
    }

    @Test
    void a_second_in_which_the_fault_begins_is_none_of_the_baseline() {
        List<PhaseFigures> phases = analysis().figures().get(0).phases();

        assertThat(phases).extracting(PhaseFigures::phase).containsExactly(Phase.values());
        assertThat(phases).extracting(PhaseFigures::seconds).containsExactly(10, 20, 30);
        assertThat(phases).extracting(PhaseFigures::requests).containsExactly(100L, 200L, 300L);
        assertThat(phases).extracting(PhaseFigures::errors).containsExactly(0L, 40L, 0L);
        assertThat(phases.get(1).errorShare()).isEqualTo(0.2);
        assertThat(phases.get(1).p95()).isEqualTo(0.2, within(1e-9));
        assertThat(phases.get(0).p95()).isEqualTo(0.02, within(1e-9));
    }

    @Test
    void a_second_weighs_as_much_as_it_has_answers() {
        Instant at = JournalBuilder.START;

        assertThat(Percentile.P95.of(List.of(
                        new Second(at, 10, 10, 0, 0, 0.1, 0.1, 0.1, 0.1),
                        new Second(at, 30, 20, 10, 0, 0.3, 0.3, 0.3, 0.3))))
                .isEqualTo(0.25, within(1e-9));
    }

    @Test
    void without_an_action_all_is_baseline() {
        Analysis analysis = Analysis.of(JournalBuilder.plain()
                .load("l", 60, 10, second -> new double[] {0, 0.01, 0.02, 0.05})
                .read());

        assertThat(analysis.figures().get(0).phases()).hasSize(1);
    }

    private static List<ComparedFigure> compared(JournalBuilder earlier, JournalBuilder later) {
        return Comparison.of(Analysis.of(earlier.read()), Analysis.of(later.read()))
                .figures();
    }

    @Test
    void what_one_run_does_not_know_is_not_compared() {
        JournalBuilder none = JournalBuilder.plain(JournalBuilder.START, 60)
                .action("slow", 10.5, 30)
                .round("after", true, 40)
                .load("l", 5, 10, second -> new double[] {0, 0.01, 0.02, 0.05});
        JournalBuilder all = JournalBuilder.plain(JournalBuilder.START, 60)
                .action("slow", 10.5, 30)
                .observing(60)
                .injected(12, "slow", 7)
                .load("l", 60, 10, second -> new double[] {second == 35 ? 2 : 0, 0.01, 0.02, 0.05});

        assertThat(compared(none, all))
                .contains(
                        new ComparedFigure("Time to recover", "≤ 10.1 s", "6 s", "", Trend.NEITHER),
                        new ComparedFigure("Injections", "–", "7", "", Trend.NEITHER),
                        new ComparedFigure("l, baseline: p50", "10 ms", "10 ms", "0 s", Trend.NEITHER),
                        new ComparedFigure("l, afterwards: errors", "–", "0.67 %", "", Trend.NEITHER));
    }

    @Test
    void the_comparison_names_what_changed() {
        Analysis better = Analysis.of(JournalBuilder.plain(JournalBuilder.START, 60)
                .action("slow", 10.5, 30)
                .round("after", true, 40)
                .load("l", 60, 10, second -> new double[] {0, 0.01, 0.02, 0.05})
                .read());
        Analysis worse = Analysis.of(JournalBuilder.plain(JournalBuilder.START, 66)
                .action("slow", 10.5, 30)
                .round("after", false, 40)
                .status("completed", true)
                .load(
                        "l",
                        60,
                        10,
                        second -> second >= 10 && second < 30
                                ? new double[] {2, 0.01, 0.03, 0.05}
                                : new double[] {0, 0.01, 0.02, 0.05})
                .read());
        Comparison comparison = Comparison.of(better, worse);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.figures())
                .contains(
                        new ComparedFigure("Verdict", "met", "deviated", "changed", Trend.WORSE),
                        new ComparedFigure("Duration", "1 min", "1 min 6 s", "+6 s", Trend.NEITHER),
                        new ComparedFigure("Time to detect", "not seen", "500 ms", "", Trend.NEITHER),
                        new ComparedFigure("l, experiment: errors", "0 %", "20 %", "+20 points", Trend.WORSE),
                        new ComparedFigure("l, experiment: p95", "20 ms", "30 ms", "+10 ms", Trend.WORSE),
                        new ComparedFigure("l, baseline: p95", "20 ms", "20 ms", "0 s", Trend.NEITHER));
        assertThat(comparison.probes()).containsExactly(new ChangedProbe("shop answers", "after", "met", "not met"));
        assertThat(Comparison.of(worse, better).figures().get(0).trend()).isEqualTo(Trend.BETTER);
    }
}
