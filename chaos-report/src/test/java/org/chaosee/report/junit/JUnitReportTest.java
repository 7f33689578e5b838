package org.chaosee.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.chaosee.report.Report;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.SampleJournals;
import org.chaosee.report.fixture.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {

    private static String junit(JournalBuilder... journals) {
        return Report.of(List.of(journals).stream().map(JournalBuilder::read).toList())
                .junit();
    }

    private static List<Element> elements(String xml, String tag) throws Exception {
        NodeList found = Xml.parsed(xml).getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void assertCounts(Element suite, int tests, int failures, int errors) {
        assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("errors")))
                .containsExactly("" + tests, "" + failures, "" + errors);
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(tests);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(failures);
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(errors);
    }

    private static List<String> names(String xml) throws Exception {
        return elements(xml, "testcase").stream()
                .map(test -> test.getAttribute("classname") + " | " + test.getAttribute("name"))
                .toList();
    }

    @Test
    void all_that_was_asked_and_done_is_a_case() throws Exception {
        String xml = junit(JournalBuilder.plain()
                .title("Version 2.0")
                .round("before", true, 1)
                .action("slow", 5, 6)
                .round("during", true, 6)
                .round("after", true, 10)
                .rollback("undo", "succeeded", 11, 12));

        assertThat(names(xml))
                .containsExactly(
                        "Version 2_0.Hypothesis before | Steady state",
                        "Version 2_0.Hypothesis before | shop answers",
                        "Version 2_0.Method | slow",
                        "Version 2_0.Hypothesis during the method | Steady state",
                        "Version 2_0.Hypothesis after | Steady state",
                        "Version 2_0.Hypothesis after | shop answers",
                        "Version 2_0.Rollbacks | undo",
                        "Version 2_0.Run | Verdict");
        assertCounts(elements(xml, "testsuite").get(0), 8, 0, 0);
    }

    @Test
    void what_is_not_as_it_should_be_is_a_failure_and_what_could_not_be_done_an_error() throws Exception {
        String xml = junit(JournalBuilder.plain()
                .status("completed", true)
                .ran("action", "slow", "failed", 5, 6)
                .ran("probe", "look", "failed", 6, 7)
                .round("after", false, 10)
                .rollback("undo", "failed", 11, 12));

        assertCounts(elements(xml, "testsuite").get(0), 6, 3, 2);
        assertThat(elements(xml, "failure").get(1).getAttribute("message"))
                .isEqualTo("Not met, tolerated is 200: status 503 · ok");
        assertThat(elements(xml, "error").get(0).getTextContent())
                .isEqualTo("The activity failed: Connection refused · status 200 · ok");
        assertThat(elements(xml, "skipped")).hasSize(1);
    }

    @Test
    void a_probe_that_fails_is_a_note_in_the_method_and_an_error_in_the_rollbacks() throws Exception {
        JournalBuilder journal = JournalBuilder.plain().ran("probe", "look", "failed", 6, 7);
        journal.root().withArray("/rollbacks").add(journal.root().at("/run/0"));

        assertCounts(elements(junit(journal), "testsuite").get(0), 3, 0, 1);
    }

    @Test
    void what_was_not_run_is_skipped() throws Exception {
        JournalBuilder journal = JournalBuilder.plain().round("before", false, 1);
        journal.experiment()
                .withArray("/method")
                .addObject()
                .put("type", "action")
                .put("name", "slow");
        String xml = junit(journal);

        assertThat(names(xml)).contains("The shop without its database.Method | slow");
        assertThat(elements(xml, "skipped").get(0).getAttribute("message")).isEqualTo("Not run");
        assertCounts(elements(xml, "testsuite").get(0), 4, 3, 0);
    }

    @Test
    void each_journal_is_a_suite_and_the_sums_are_right() throws Exception {
        String xml = junit(SampleJournals.rich(), SampleJournals.poor());

        assertThat(elements(xml, "testsuite")).hasSize(2);
        Element all = elements(xml, "testsuites").get(0);
        assertThat(all.getAttribute("tests"))
                .isEqualTo("" + elements(xml, "testcase").size());
        assertThat(all.getAttribute("failures"))
                .isEqualTo("" + elements(xml, "failure").size());
        assertThat(elements(xml, "testsuite").get(1).getAttribute("timestamp")).isEqualTo("2026-01-01T23:59:59");
        assertThat(elements(xml, "testsuite").get(1).getAttribute("time")).isEqualTo("2.400");
    }

    @Test
    void each_case_has_a_name() throws Exception {
        assertThat(names(junit(JournalBuilder.plain().action("", 5, 6).action(" \n", 7, 8))))
                .filteredOn(name -> name.endsWith(".Method | unnamed"))
                .hasSize(2);
    }

    @Test
    void it_has_the_shape_that_build_servers_read() throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(JUnitReportTest.class.getResourceAsStream("junit.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(junit(SampleJournals.rich(), SampleJournals.poor()))));
    }
}
