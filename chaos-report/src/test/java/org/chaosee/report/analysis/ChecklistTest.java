package org.chaosee.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.report.fixture.JournalBuilder;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private static JournalBuilder fault() {
        return JournalBuilder.plain(JournalBuilder.START, 120).action("slow", 30, 60);
    }

    private static JournalBuilder errors() {
        return fault().load(
                        "l", 120, 10, second -> new double[] {
                            second >= 35 && second < 40 ? 5 : 0, 0.01, second >= 35 && second < 40 ? 0.14 : 0.02, 0.05
                        });
    }

    private static CheckItem item(JournalBuilder journal, String topic) {
        return Analysis.of(journal.read()).checklist().stream()
                .filter(item -> item.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static void assertItem(JournalBuilder journal, String topic, CheckState state, String words) {
        assertThat(item(journal, topic).state()).isEqualTo(state);
        assertThat(item(journal, topic).sentence()).contains(words);
    }

    @Test
    void without_data_all_but_the_documentation_is_open() {
        assertThat(Analysis.of(fault().read()).checklist())
                .extracting(CheckItem::topic)
                .containsExactly(
                        "Error visibility", "User impact", "Monitoring", "Recovery", "Alerting", "Documentation");
        assertThat(Analysis.of(fault().read()).checklist())
                .filteredOn(item -> item.state() != CheckState.OPEN)
                .extracting(CheckItem::topic)
                .containsExactly("Documentation");
    }

    @Test
    void errors_are_visible_when_something_told_of_them() {
        String topic = "Error visibility";
        assertItem(errors(), topic, CheckState.OPEN, "errors in 5 seconds");
        assertItem(errors().observing(120), topic, CheckState.CONCERN, "0 of 5 seconds");
        assertItem(errors().observing(120).injected(35, "slow", 1), topic, CheckState.CONCERN, "3 of 5 seconds");
        assertItem(
                errors().observing(120).audited(34, "action-created", "slow").health(38, false),
                topic,
                CheckState.GOOD,
                "5 of 5 seconds");
        assertItem(
                fault().load("l", 120, 10, second -> new double[] {0, 1, 1, 1}), topic, CheckState.GOOD, "no errors");
    }

    @Test
    void a_load_that_ended_before_says_nothing() {
        JournalBuilder journal = fault().load("l", 20, 10, second -> new double[] {0, 1, 1, 1});

        assertItem(journal, "Error visibility", CheckState.OPEN, "Do the errors show");
        assertItem(journal, "User impact", CheckState.OPEN, "What did users notice");
    }

    @Test
    void injections_that_were_added_up_tell_of_a_whole_minute() {
        assertItem(
                errors().observing(120).injected(0, "slow", 100).over(60),
                "Error visibility",
                CheckState.GOOD,
                "5 of 5 seconds");
    }

    @Test
    void a_health_probe_tells_as_long_as_it_is_down_not_only_when_it_is_asked() {
        assertItem(
                errors().observing(120).health(0, true).health(34, false).health(50, true),
                "Error visibility",
                CheckState.GOOD,
                "5 of 5 seconds");
        assertItem(
                errors().observing(120).node(0, "n", "up").node(34, "n", "gone").node(50, "n", "up"),
                "Error visibility",
                CheckState.GOOD,
                "5 of 5 seconds");
    }

    @Test
    void requests_that_could_not_be_sent_are_felt() {
        JournalBuilder jammed =
                fault().load("l", 120, 10, second -> new double[] {0, 1, 1, 1}).jammed(32, 60);

        assertItem(
                jammed,
                "User impact",
                CheckState.CONCERN,
                "0 % of 20 requests failed during the experiment, 280 could not be sent");
        assertItem(jammed, "Error visibility", CheckState.OPEN, "errors in 28 seconds");
    }

    @Test
    void without_a_baseline_nobody_knows_what_waiting_was_felt() {
        assertItem(
                JournalBuilder.plain(JournalBuilder.START, 120)
                        .action("slow", 0, 60)
                        .load("l", 120, 10, second -> new double[] {0, 1, 1, 1}),
                "User impact",
                CheckState.OPEN,
                "0 % of 600 requests failed during the experiment. There is no baseline");
    }

    @Test
    void users_feel_errors_and_waiting() {
        assertItem(
                errors(),
                "User impact",
                CheckState.CONCERN,
                "l: 8.33 % of 300 requests failed during the experiment, and the p95 was 2 times the baseline's (20 ms to 40 ms).");
        assertItem(
                fault().load("l", 120, 10, second -> new double[] {0, 1, 1, 1}),
                "User impact",
                CheckState.GOOD,
                "0 % of 300 requests failed");
    }

    @Test
    void waiting_is_felt_above_one_and_a_half_times_the_baseline() {
        for (double p95 : new double[] {0.03, 0.031}) {
            assertItem(
                    fault().load("l", 120, 10, second -> new double[] {0, 0.01, second < 30 ? 0.02 : p95, 0.05}),
                    "User impact",
                    p95 > 0.03 ? CheckState.CONCERN : CheckState.GOOD,
                    "0 % of 300 requests failed");
        }
    }

    @Test
    void monitoring_noticed_or_not() {
        assertItem(
                errors().observing(120).health(20, true).health(41, false),
                "Monitoring",
                CheckState.GOOD,
                "Health probe shop was down, 11 s after the first action began.");
        assertItem(
                errors().observing(120).health(20, true).health(90, true),
                "Monitoring",
                CheckState.CONCERN,
                "errors in the load l");
        assertItem(fault().observing(120).health(40, true), "Monitoring", CheckState.OPEN, "Should one have been?");
    }

    @Test
    void what_was_down_before_the_fault_did_not_notice_it() {
        assertItem(
                fault().observing(120).health(20, false).health(110, true),
                "Monitoring",
                CheckState.OPEN,
                "Should one have been?");
        assertItem(
                errors().observing(120).health(20, false).health(110, true),
                "Monitoring",
                CheckState.CONCERN,
                "other signs: errors in the load l.");
        assertItem(
                errors().observing(120).health(20, true), "Monitoring", CheckState.OPEN, "Did the monitoring notice");
    }

    @Test
    void recovery() {
        assertItem(errors(), "Recovery", CheckState.GOOD, "At once");
        assertItem(errors().observing(120).health(50, false), "Recovery", CheckState.CONCERN, "Not recovered");
    }

    @Test
    void alerting_needs_a_record_of_notifications() {
        JournalBuilder none = errors();
        none.evidence().putArray("notifications");
        assertItem(none, "Alerting", CheckState.CONCERN, "No notification was sent.");
        JournalBuilder sent = errors();
        sent.evidence().putArray("notifications").addObject().put("event", "start");
        assertItem(sent, "Alerting", CheckState.OPEN, "1 notification of the run's begin and end was sent.");
        sent.evidence().withArray("/notifications").addObject().put("event", "deviation");
        assertItem(sent, "Alerting", CheckState.GOOD, "1 notification of a deviation was sent.");
        sent.evidence()
                .withArray("/notifications")
                .addObject()
                .put("event", "end")
                .put("ok", false);
        assertItem(sent, "Alerting", CheckState.CONCERN, "1 could not be sent.");
    }

    @Test
    void documentation() {
        JournalBuilder journal = fault();
        assertItem(journal, "Documentation", CheckState.CONCERN, "The experiment lacks tags, contributions.");
        journal.experiment().putArray("tags").add("shop");
        journal.experiment().putObject("contributions").put("reliability", "high");
        assertItem(journal, "Documentation", CheckState.GOOD, "has a title");
    }
}
