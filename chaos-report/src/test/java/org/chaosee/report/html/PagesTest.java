package org.chaosee.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chaosee.report.Report;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.SampleJournals;
import org.chaosee.report.fixture.Xml;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Journals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Whole pages. They are left in {@code target/pages}, to be looked at. */
class PagesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path directory;

    private static String kept(String name, String page) throws IOException {
        Path pages = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(pages.resolve(name), page);
        return page;
    }

    @Test
    void a_rich_journal_says_all_there_is_to_say() throws Exception {
        Report report = Report.of(List.of(SampleJournals.rich().read()));
        Document page = Xml.parsed(kept("rich.html", report.html()));
        kept("rich.md", report.markdown());
        kept("rich.xml", report.junit());

        assertThat(Xml.text(page))
                .contains(
                        "The shop without its database",
                        "Does the shop sell when the database is slow?",
                        "Deviated: the steady state was not met after the method (probe shop answers).",
                        "The steady state was not met after the method",
                        "2026-01-01 12:00:00 – 12:05:00 UTC",
                        "5 min",
                        "ci-7 (Linux)",
                        "chaosee 0.1.0",
                        "Time to detect",
                        "Time to recover",
                        "shop, database",
                        "reliability: high",
                        "Hypothesis: The shop sells",
                        "Before the method: met",
                        "After the method: not met",
                        "slow down the database",
                        "GET http://shop/slow-down-the-database",
                        "remove all actions",
                        "Connection refused",
                        "Two numbers are a list",
                        "Baseline",
                        "Experiment",
                        "Afterwards",
                        "HTTP 503",
                        "Error visibility",
                        "User impact",
                        "Monitoring",
                        "Recovery",
                        "Alerting",
                        "Documentation");
        assertThat(Xml.text(page.getElementsByTagName("svg").item(0)))
                .contains(
                        "Phases",
                        "Activities",
                        "Probes",
                        "Health: shop",
                        "Nodes",
                        "node-2",
                        "Injections per second",
                        "Requests per second",
                        "Errors per second",
                        "Latency, p50 p95 p99",
                        "fault, ",
                        "first sign after",
                        "12:01");
    }

    @Test
    void each_state_of_a_strip_has_a_name_for_whoever_sees_no_colours() throws Exception {
        Document page =
                Xml.parsed(Report.of(List.of(SampleJournals.rich().read())).html());

        assertThat(Xml.text(page.getElementsByTagName("svg").item(0))).contains("node-2up", "silent", "gone", "unmet");
    }

    @Test
    void a_recovery_is_marked() throws Exception {
        Document page = Xml.parsed(Report.of(List.of(SampleJournals.rich()
                        .status("completed", false)
                        .exit(0)
                        .round("after", true, 155)
                        .read()))
                .html());

        assertThat(Xml.text(page.getElementsByTagName("svg").item(0))).contains("recovered after");
    }

    @Test
    void long_tables_end_and_say_so() throws Exception {
        JournalBuilder journal = JournalBuilder.plain();
        for (int i = 0; i < 203; i++) {
            journal.action("action-" + i, 5, 6).round("during", i % 2 == 0, i / 4.0);
        }
        String page = Report.of(List.of(journal.read())).html();

        assertThat(page)
                .contains("<strong>action-199</strong>", "And 3 more in the journal.", "not met, the first 10")
                .doesNotContain("<strong>action-200</strong>");
        // Two tables, each with a head.
        assertThat(Xml.parsed(page).getElementsByTagName("tr").getLength()).isEqualTo(1 + 200 + 1 + 10);
    }

    @Test
    void activities_of_another_day_say_so() throws Exception {
        Document page =
                Xml.parsed(Report.of(List.of(SampleJournals.day().read())).html());

        assertThat(Xml.text(page))
                .contains("19:30:00")
                .contains("2026-03-08 00:30:00")
                .doesNotContain("2026-03-07 19:30");
    }

    @Test
    void a_journal_of_chaos_toolkit_is_enough() throws Exception {
        Document page = Xml.parsed(kept(
                "poor.html", Report.of(List.of(SampleJournals.poor().read())).html()));

        assertThat(Xml.text(page))
                .contains("What if the certificate expires?", "Met: the steady state held", "chaoslib 1.45.0")
                .doesNotContain("Baseline against experiment");
        assertThat(Xml.text(page.getElementsByTagName("svg").item(0)))
                .contains("Phases", "2 Jan 2026")
                .doesNotContain("Requests", "Nodes");
    }

    @Test
    void a_day_stays_small() throws Exception {
        Path file = SampleJournals.day().write(directory.resolve("day.json"));
        long begin = System.nanoTime();
        Journal journal = Journals.read(file);
        long read = System.nanoTime();
        Report report = Report.of(List.of(journal));
        String page = report.html();
        long end = System.nanoTime();
        System.out.printf(
                "A journal of %d MB: read in %d ms, rendered in %d ms, %d kB of HTML, %d kB of Markdown%n",
                Files.size(file) / MEGABYTE,
                (read - begin) / 1_000_000,
                (end - read) / 1_000_000,
                page.length() / 1024,
                report.markdown().length() / 1024);
        Document document = Xml.parsed(kept("day.html", page));

        assertThat(page.length()).isLessThan(2 * MEGABYTE);
        assertThat(report.markdown().length()).isLessThan(MEGABYTE / 8);
        assertThat(Xml.elementsBelow(document.getElementsByTagName("svg").item(0)))
                .isBetween(50, 1500);
        assertThat(Xml.text(document)).contains("A step is 2 min 30 s", "8 Mar 2026");
    }

    @Test
    void several_runs_have_an_index() throws Exception {
        Report report = Report.of(
                List.of(SampleJournals.rich().read(), SampleJournals.poor().read()));
        String page = kept(
                "set.html",
                report.comparedWith(SampleJournals.rich()
                                .status("completed", false)
                                .exit(0)
                                .round("after", true, 155)
                                .read())
                        .html());
        Document document = Xml.parsed(page);

        assertThat(Xml.text(document)).contains("2 runs, of which 1 is met.", "All runs");
        assertThat(page).contains("href=\"#run-1\"", "id=\"run-1\"", "href=\"#run-2\"", "id=\"run-2\"");
        assertThat(Xml.text(document)).containsOnlyOnce("Compared with the run of 2026-01-01 12:00:00 UTC");
    }

    @Test
    void nothing_is_loaded_and_nothing_is_run() {
        String page = Report.of(List.of(SampleJournals.rich().read())).html();

        assertThat(page).doesNotContain("<script", "<link", "@import", "url(", "<img", "<iframe", " src=");
        assertThat(page).contains("default-src 'none'".replace("'", "&#39;"));
    }

    @Test
    void identifiers_are_unique() {
        String page = Report.of(List.of(
                        SampleJournals.rich().read(), SampleJournals.rich().read()))
                .html();

        assertThat(java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .doesNotHaveDuplicates();
    }
}
