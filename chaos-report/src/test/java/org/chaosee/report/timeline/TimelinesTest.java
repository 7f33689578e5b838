package org.chaosee.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.SampleJournals;
import org.junit.jupiter.api.Test;

class TimelinesTest {

    private static Timeline of(JournalBuilder journal) {
        return Timelines.of(Analysis.of(journal.read()));
    }

    @Test
    void a_bucket_keeps_the_sum_of_counts_and_the_greatest_percentile() {
        Timeline timeline = of(JournalBuilder.plain(JournalBuilder.START, 1800)
                .load("a", 1800, 10, second -> new double[] {second == 7 ? 3 : 0, 0.01, second / 1000.0, 0.5})
                .load("b", 1800, 5, second -> new double[] {second == 8 ? 2 : 0, 0.01, 0.02, 0.5}));

        assertThat(timeline.grid().seconds()).isEqualTo(5);
        assertThat(timeline.requests().get(0).sums()[1]).isEqualTo(75);
        assertThat(timeline.requests().get(0).total()).isEqualTo(1800 * 15);
        assertThat(timeline.errors().get(0).sums()[1]).isEqualTo(5);
        assertThat(timeline.errors().get(0).total()).isEqualTo(5);
        Curve p95 = timeline.latency().stream()
                .filter(curve -> curve.name().equals("p95"))
                .findFirst()
                .orElseThrow();
        assertThat(p95.values()[0]).isEqualTo(0.02);
        assertThat(p95.values()[20]).isEqualTo(0.104);
    }

    @Test
    void what_could_not_be_sent_is_drawn_with_the_errors() {
        Timeline timeline = of(JournalBuilder.plain()
                .load("l", 60, 10, second -> new double[] {second == 7 ? 3 : 0, 0.01, 0.02, 0.5})
                .jammed(8, 10));

        assertThat(timeline.errors().get(0).total()).isEqualTo(3 + 20);
        assertThat(timeline.requests().get(0).total()).isEqualTo(580);
    }

    @Test
    void there_are_never_more_than_600_buckets() {
        for (long seconds = 1; seconds < 100_000_000; seconds = seconds * 3 / 2 + 1) {
            Grid grid = Grid.of(new Axis(JournalBuilder.START, JournalBuilder.START.plusSeconds(seconds)));
            assertThat(grid.count()).isBetween(1, Grid.MOST);
            assertThat(grid.end()).isAfterOrEqualTo(JournalBuilder.START.plusSeconds(seconds));
        }
    }

    @Test
    void a_short_state_gets_a_column_and_the_worst_one_stays() {
        Axis axis = new Axis(JournalBuilder.START, JournalBuilder.START.plusSeconds(6000));
        StripBuilder strip = new StripBuilder("s", axis, List.of("met", "unmet"));
        strip.add(at(0), at(6000), "met");
        strip.add(at(31), at(31), "unmet");
        strip.add(at(32), at(33), "met");
        strip.add(at(6000), at(6000), "unmet");

        assertThat(strip.build().runs())
                .containsExactly(
                        new StripRun("met", 0, 3),
                        new StripRun("unmet", 3, 4),
                        new StripRun("met", 4, 599),
                        new StripRun("unmet", 599, 600));
    }

    private static Instant at(long seconds) {
        return JournalBuilder.START.plusSeconds(seconds);
    }

    @Test
    void what_overlaps_lies_below_each_other_with_its_names() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double from = i * 37 % 97;
            bars.add(Bar.of("action", "name of " + i, "", from, Math.min(100, from + i % 9)));
        }
        List<Bar> packed = Lanes.labelled(bars, 100);

        assertThat(packed).hasSize(40);
        for (Bar one : packed) {
            assertThat(left(one)).isGreaterThanOrEqualTo(0);
            assertThat(right(one)).isLessThanOrEqualTo(100);
            for (Bar other : packed) {
                boolean isApart = one.lane() != other.lane() || right(one) <= left(other) || right(other) <= left(one);
                assertThat(one.equals(other) || isApart)
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    private static double left(Bar bar) {
        return bar.isLabelAtEnd() ? Math.min(bar.from(), bar.to() - width(bar)) : bar.from();
    }

    private static double right(Bar bar) {
        return bar.isLabelAtEnd() ? bar.to() : Math.max(bar.to(), bar.from() + width(bar));
    }

    private static double width(Bar bar) {
        return bar.label().length() * Lanes.CHARACTER;
    }

    @Test
    void the_ground_is_coloured_where_a_fault_was_live() {
        assertThat(of(SampleJournals.rich()).fault()).hasSize(1);
        assertThat(of(JournalBuilder.plain(JournalBuilder.START, 600)
                                .action("a", 60, 61)
                                .action("b", 300, 301)
                                .observing(600)
                                .live(0)
                                .live(61, "a")
                                .live(120)
                                .live(301, "b")
                                .live(360))
                        .fault())
                .extracting(bar -> Math.round(bar.from()) + "-" + Math.round(bar.to()))
                .containsExactly("10-20", "50-60");
    }

    @Test
    void what_somebody_else_armed_colours_nothing() {
        assertThat(of(JournalBuilder.plain(JournalBuilder.START, 600)
                                .action("a", 60, 61)
                                .observing(600)
                                .live(0, "other")
                                .live(61, "other", "a")
                                .live(120, "other"))
                        .fault())
                .extracting(bar -> Math.round(bar.from()) + "-" + Math.round(bar.to()))
                .containsExactly("10-20");
    }

    @Test
    void a_round_outside_of_the_run_widens_the_axis() {
        JournalBuilder journal =
                JournalBuilder.plain().round("before", true, -10).round("after", true, 100);

        assertThat(of(journal).axis()).isEqualTo(new Axis(journal.instant(-10), journal.instant(100.05)));
    }

    @Test
    void actions_beyond_the_colours_are_put_together() {
        JournalBuilder journal = JournalBuilder.plain().action("a", 1, 2).observing(60);
        for (int i = 0; i < 9; i++) {
            journal.injected(10 + i, "action-" + i, i + 1);
        }
        List<Counts> injections = of(journal).injections();

        assertThat(injections)
                .extracting(Counts::name)
                .containsExactly("action-8", "action-7", "action-6", "action-5", "action-4", "4 others");
        assertThat(injections).extracting(Counts::total).containsExactly(9L, 8L, 7L, 6L, 5L, 10L);
    }

    @Test
    void the_24_hour_picture_has_bounded_parts() {
        JournalBuilder journal =
                JournalBuilder.plain(JournalBuilder.START, 86_400).observing(86_400);
        for (int i = 0; i < 5000; i++) {
            journal.action("a" + i, i * 17, i * 17 + 1);
            journal.node(i * 17, "node-" + i % 50, i % 100 < 50 ? "gone" : "up");
        }
        Timeline timeline = of(journal);

        assertThat(timeline.activities()).hasSizeLessThan(700);
        assertThat(timeline.nodes()).hasSize(12).allMatch(strip -> strip.runs().size() <= Strip.COLUMNS);
        assertThat(timeline.hidden()).containsExactly("The first 12 of 50 nodes are drawn.");
    }
}
