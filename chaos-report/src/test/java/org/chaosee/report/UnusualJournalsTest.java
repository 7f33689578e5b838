package org.chaosee.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.Xml;
import org.chaosee.report.journal.Journal;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Clocks that are wrong, figures that can't be, and whatever else a journal may hold. */
class UnusualJournalsTest {

    private static final Duration AWHILE = Duration.ofSeconds(20);

    private static JournalBuilder fault() {
        return JournalBuilder.plain(JournalBuilder.START, 120).action("slow", 30, 60);
    }

    private static void assertReported(Journal journal) throws Exception {
        Report report = Report.of(List.of(journal)).comparedWith(journal);
        Xml.parsed(report.html());
        Xml.parsed(report.junit());
        assertThat(report.markdown()).isNotEmpty();
    }

    @Test
    void times_may_lie_centuries_apart() throws Exception {
        JournalBuilder journal = fault().round("after", true, 70);
        ((ObjectNode) journal.root().at("/run/0")).put("start", "0001-01-01T00:00:00Z");

        assertReported(journal.read());
    }

    @Test
    void a_duration_may_be_longer_than_anybody_lives() throws Exception {
        JournalBuilder journal = fault();
        journal.root().put("duration", 9e10);
        ((ObjectNode) journal.root().at("/run/0")).put("duration", 9e10);

        assertReported(journal.read());
    }

    @Test
    void a_node_that_was_silent_for_decades_takes_no_longer() throws Exception {
        JournalBuilder journal = fault().observing(120).node(0, "node-1", "silent");
        ((ObjectNode) journal.evidence().at("/observed/nodes/0")).put("at", "1970-01-01T00:00:00Z");
        journal.load("l", 120, 10, second -> new double[] {second == 40 ? 1 : 0, 0.01, 0.02, 0.05});

        assertTimeoutPreemptively(AWHILE, () -> assertReported(journal.read()));
    }

    @Test
    void an_end_before_the_begin_is_no_negative_time() throws Exception {
        JournalBuilder journal = fault().action("back", 50, 40);
        journal.root().put("end", journal.at(-5)).remove("duration");
        ((ObjectNode) journal.root().at("/run/1")).remove("duration");
        Journal read = journal.read();

        assertThat(read.duration()).isZero();
        assertThat(read.run().get(1).duration()).isZero();
        Element suite = (Element) Xml.parsed(Report.of(List.of(read)).junit())
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getAttribute("time")).isEqualTo("0.000");
    }

    @Test
    void the_order_in_which_things_are_told_does_not_matter() {
        JournalBuilder journal = fault().observing(120).load("l", 120, 10, second ->
                new double[] {second > 40 && second < 63 ? 1 : 0, 0.01, second == 70 ? 0.5 : 0.02, 0.5});
        journal.live(0).live(30, "slow").live(62);
        journal.injected(31, "slow", 1).injected(61, "slow", 1);
        journal.node(0, "n", "up").node(64, "n", "gone").node(66, "n", "up");
        journal.health(0, true).health(67, false).health(69, true);
        Analysis ordered = Analysis.of(journal.read());
        for (String list : List.of("injections", "nodes", "actions", "health")) {
            reverse((ArrayNode) journal.evidence().at("/observed/" + list));
        }
        reverse((ArrayNode) journal.evidence().at("/load/0/seconds"));
        Analysis unordered = Analysis.of(journal.read());

        assertThat(unordered.signs()).hasSize(3).isEqualTo(ordered.signs());
        assertThat(unordered.recovery()).isEqualTo(ordered.recovery());
        assertThat(unordered.window()).isEqualTo(ordered.window());
    }

    private static void reverse(ArrayNode list) {
        for (int i = list.size() - 2; i >= 0; i--) {
            list.add(list.remove(i));
        }
    }

    @Test
    void what_is_said_of_a_failure_is_shortened() throws Exception {
        JournalBuilder journal = fault();
        ((ObjectNode) journal.root().at("/run/0"))
                .put("status", "failed")
                .put("exception", "Traceback\n  File x\nIOError: " + "x".repeat(1_000_000) + "\n\n");
        Report report = Report.of(List.of(journal.read()));

        assertThat(report.html()).hasSizeLessThan(100_000).contains("IOError: xxx");
        assertThat(report.junit()).hasSizeLessThan(10_000);
    }
}
