package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final JournalBuilder.SecondFigures NONE = second -> new double[] {0, 0.01, 0.02, 0.05};

    private static JournalBuilder run() {
        return JournalBuilder.plain().action("slow", 10, 20);
    }

    private static Verdict verdict(JournalBuilder journal) {
        return Verdict.of(journal.read());
    }

    private static void assertVerdict(JournalBuilder journal, Outcome outcome, String sentence) {
        assertThat(verdict(journal).outcome()).isEqualTo(outcome);
        assertThat(verdict(journal).sentence()).isEqualTo(sentence);
    }

    @Test
    void met() {
        assertVerdict(
                run().round("before", true, 1).round("after", true, 30),
                Outcome.MET,
                "Met: the steady state held before and after the method.");
        assertVerdict(run().round("after", true, 30), Outcome.MET, "Met: the steady state held after the method.");
        assertVerdict(run().round("during", true, 12), Outcome.MET, "Met: the steady state held while the method ran.");
    }

    @Test
    void completed_without_an_answer() {
        assertVerdict(run(), Outcome.MET, "Completed: the method ran, and no hypothesis was asked.");
        assertVerdict(
                run().round("before", true, 1),
                Outcome.MET,
                "Completed: the steady state held before the method, and was not asked again.");
    }

    @Test
    void deviated() {
        assertVerdict(
                run().round("before", true, 1).round("after", false, 30).status("completed", true),
                Outcome.DEVIATED,
                "Deviated: the steady state was not met after the method (probe shop answers).");
        assertVerdict(
                run().round("during", true, 12).round("during", false, 13).status("completed", true),
                Outcome.DEVIATED,
                "Deviated: the steady state was not met while the method ran (1 of 2 rounds).");
    }

    @Test
    void deviated_for_a_reason_that_the_journal_does_not_have() {
        assertVerdict(
                run().status("completed", true),
                Outcome.DEVIATED,
                "Deviated, as the journal says, which has no round of the hypothesis that was not met.");
    }

    @Test
    void failed() {
        assertVerdict(
                run().brokenRound("after", 30).status("failed", true),
                Outcome.FAILED,
                "Failed: the hypothesis could not be asked after the method (probe shop answers).");
        assertVerdict(
                run().round("during", false, 12).status("failed", false),
                Outcome.FAILED,
                "Failed: the steady state was not met while the method ran, which ended it.");
        assertVerdict(run().status("failed", false), Outcome.FAILED, "Failed: the run did not come to an answer.");
    }

    @Test
    void the_exit_code_counts_where_there_is_one() {
        JournalBuilder journal = run().round("after", true, 30).exit(1, "The action slow answered 500");

        assertVerdict(
                journal, Outcome.FAILED, "Failed: the steady state held, but not all that was run did what it should.");
        assertThat(verdict(journal).reasons()).containsExactly("The action slow answered 500");
        assertThat(verdict(run().round("after", true, 30).exit(0)).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void not_run_in_both_modes() {
        for (String status : new String[] {"completed", "failed"}) {
            assertVerdict(
                    JournalBuilder.plain().round("before", false, 1).status(status, false),
                    Outcome.NOT_RUN,
                    "Not run: the steady state was not met to begin with (probe shop answers).");
        }
    }

    @Test
    void aborted_and_interrupted() {
        assertThat(verdict(run().status("aborted", false)).outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(verdict(run().status("interrupted", false)).outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    @Test
    void a_dry_run_is_called_one() {
        JournalBuilder journal = run();
        journal.experiment().put("dry", "actions");

        assertThat(verdict(journal).sentence()).endsWith(" It was a dry run (actions): not all was real.");
    }

    @Test
    void load_alone_changes_nothing() {
        assertThat(verdict(run().load("l", 60, 10, NONE)).outcome()).isEqualTo(Outcome.MET);
    }
}
