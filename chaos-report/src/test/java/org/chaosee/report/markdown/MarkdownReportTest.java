package org.chaosee.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaosee.report.Report;
import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bot posts it as a comment, with its own rights. */
class MarkdownReportTest {

    private static String markdown(JournalBuilder journal) {
        return Report.of(List.of(journal.read())).markdown();
    }

    @ParameterizedTest
    @CsvSource({
        "/merge, \\/merge",
        "'  /approve now', \\/approve now",
        "- a, \\- a",
        "+ a, \\+ a",
        "---, \\---",
        "1. a, 1\\. a",
        "22) a, 22\\) a",
        "1.5 times, 1\\.5 times",
        "=, \\=",
        "2 times, 2 times",
        "a/b, a/b"
    })
    void a_paragraph_begins_nothing_else(String description, String line) {
        JournalBuilder journal = JournalBuilder.plain();
        journal.experiment().put("description", description);

        assertThat(markdown(journal).lines()).contains(line);
    }

    @Test
    void neither_does_an_item() {
        assertThat(markdown(JournalBuilder.plain().exit(1, "- [x] done", "/merge"))
                        .lines())
                .contains("- \\- \\[x\\] done", "- \\/merge");
    }

    @Test
    void a_long_round_says_that_there_is_more() {
        JournalBuilder journal = JournalBuilder.plain().round("before", true, 1);
        for (int i = 0; i < 59; i++) {
            journal.root()
                    .withArray("/steady_states/before/probes")
                    .add(journal.root().at("/steady_states/before/probes/0"));
        }

        assertThat(markdown(journal)).contains("And 10 more in the journal.");
    }
}
