package org.chaosee.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.Xml;
import org.chaosee.report.journal.Journal;
import org.junit.jupiter.api.Test;

/** Every text of a journal may have been written by somebody who wants to harm. */
class HostileTextsTest {

    private static final String HOSTILE =
            "</title></style><script>alert(1)</script>\"'><img src=x onerror=alert(1)>]]>&lt;\u0000\u001b[31m\u202e | `x` [a](http://evil)";

    private static Journal hostile() {
        JournalBuilder journal = JournalBuilder.plain().title(HOSTILE);
        ObjectNode experiment = journal.experiment();
        experiment.put("description", HOSTILE).putArray("tags").add(HOSTILE);
        experiment.putObject("contributions").put(HOSTILE, HOSTILE);
        experiment.putObject("steady-state-hypothesis").put("title", HOSTILE);
        journal.root().put("node", HOSTILE).put("platform", HOSTILE).put("chaoslib-version", HOSTILE);
        journal.round("before", true, 1).round("after", false, 50).action(HOSTILE, 5, 6);
        journal.ran("probe", HOSTILE, "failed", 7, 8).rollback(HOSTILE, "failed", 51, 52);
        ((ObjectNode) journal.root().at("/run/0/output")).put("body", HOSTILE);
        ((ArrayNode) journal.root().at("/run/1/exception")).add(HOSTILE);
        ((ObjectNode) journal.root().at("/run/0/activity/provider")).put("url", HOSTILE);
        ((ObjectNode) journal.root().at("/steady_states/after/probes/0/activity")).put("tolerance", HOSTILE);
        journal.exit(1, HOSTILE).observing(60);
        journal.evidence().put("version", HOSTILE).put("run", HOSTILE);
        journal.evidence()
                .withArray("/warnings")
                .addObject()
                .put("pointer", HOSTILE)
                .put("message", HOSTILE);
        journal.evidence().withArray("/observed/failures").add(HOSTILE);
        journal.injected(6, HOSTILE, 1)
                .node(1, HOSTILE, HOSTILE)
                .health(1, HOSTILE, false)
                .health(2, HOSTILE, true);
        journal.health(9, HOSTILE, false).live(5, HOSTILE).load(HOSTILE, 60, 10, second ->
                new double[] {second % 7, 1, 1, 1});
        ((ObjectNode) journal.evidence().at("/load/0/requests/0")).put("name", HOSTILE);
        ((ObjectNode) journal.evidence().at("/load/0/failures/0")).put("cause", HOSTILE);
        return journal.read();
    }

    private static Report report() {
        return Report.of(List.of(hostile()))
                .comparedWith(JournalBuilder.plain().title(HOSTILE + "2").read());
    }

    @Test
    void html_stays_html() throws Exception {
        String page = report().html();

        assertThat(page).doesNotContain("<script", "<img", "\u0000", "\u001b", "\u202e");
        assertThat(Xml.parsed(page).getElementsByTagName("style").getLength()).isOne();
        assertThat(Xml.text(Xml.parsed(page).getElementsByTagName("h1").item(0)))
                .startsWith("</title></style><script>");
    }

    @Test
    void several_of_them_too() throws Exception {
        Xml.parsed(Report.of(List.of(hostile(), hostile())).html());
    }

    @Test
    void xml_stays_xml() throws Exception {
        assertThat(Xml.parsed(report().junit())
                        .getElementsByTagName("testsuite")
                        .getLength())
                .isOne();
    }

    @Test
    void markdown_has_no_html_and_no_links() {
        String text = report().markdown();

        assertThat(text).doesNotContain("<", "http://evil", "\u0000", "\u001b", "\u202e");
        assertThat(text).doesNotContainPattern("(?<!\\\\)\\]\\(");
        assertThat(text.lines().filter(line -> line.startsWith("| "))).allMatch(line -> line.endsWith(" |"));
    }
}
