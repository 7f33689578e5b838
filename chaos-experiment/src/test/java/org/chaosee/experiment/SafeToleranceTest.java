package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.replay.CaseServer;
import org.junit.jupiter.api.Test;

/** How the default mode judges what a probe has seen: S5 to S9. */
class SafeToleranceTest {

    private static JsonNode judgedBy(String command) {
        return Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'true'},
                   'tolerance': {'type': 'probe', 'name': 'judge', 'provider':
                     {'type': 'process', 'path': '%s', 'arguments': {}}}}]}, 'method': []""".formatted(command)).play().journal();
    }

    /** Whether a text is not below the bound 0.1. */
    private static boolean range(String text) {
        return Trial.tolerating("{'type': 'range', 'range': [0.1, 1], 'target': 'stdout'}", "echo " + text)
                .play()
                .journal()
                .at("/steady_states/before/steady_state_met")
                .booleanValue();
    }

    @Test
    void s5_a_judge_has_to_succeed() {
        assertThat(judgedBy("false")
                        .at("/steady_states/before/steady_state_met")
                        .booleanValue())
                .isFalse();
        assertThat(judgedBy("true").at("/steady_states/before/steady_state_met").booleanValue())
                .isTrue();
    }

    @Test
    void s6_two_numbers_are_a_list_and_worth_a_warning() {
        Trial trial = Trial.tolerating("[0, 5]", "exit 3");

        assertThat(trial.warnings()).containsExactly("tolerance-two-statuses");
        assertThat(Trial.status(trial.play())).isEqualTo("failed");
    }

    @Test
    void s7_a_tolerance_that_can_never_be_met_is_refused() {
        assertThat(Trial.tolerating("true", "exit 0").violations()).containsExactly("tolerance-never-met");
        assertThat(Trial.tolerating("'0'", "exit 0").violations()).containsExactly("tolerance-never-met");
    }

    @Test
    void s8_the_usual_spellings_of_paths_are_understood() {
        Trial trial = Trial.tolerating(
                "{'type': 'jsonpath', 'target': 'stdout', 'path': '$[\\\"lines\\\"][?(@.qty == 0 && @.open)].sku', 'expect': 'rice'}",
                "printf %s {\\\"lines\\\": [{\\\"sku\\\": \\\"rice\\\", \\\"qty\\\": 0, \\\"open\\\": 1}]}");

        assertThat(Trial.tolerating("{'type': 'jsonpath', 'target': 'stdout', 'path': '$.a[?(@[0] = 1)]'}", "exit 0")
                        .violations())
                .containsExactly("jsonpath-path-ambiguous");
        assertThat(trial.violations()).isEmpty();
    }

    @Test
    void s9_values_are_written_as_in_json_and_true_is_not_one() throws Exception {
        try (CaseServer server = new CaseServer(Trial.json("[{'path': '/echo', 'echo': true}]"))) {
            Outcome outcome = Trial.of("""
                    'method': [{'type': 'probe', 'name': 'ask', 'provider':
                      {'type': 'http', 'url': '%s/echo', 'arguments': {'a': true}}}]""".formatted(server.address())).play();

            assertThat(outcome.journal().at("/run/0/output/body/query/a/0").asText())
                    .isEqualTo("true");
        }
        assertThat(range("0.1")).isTrue();
        assertThat(Mode.SAFE.rules().equality().equal(Trial.json("true"), Trial.json("1")))
                .isFalse();
    }
}
