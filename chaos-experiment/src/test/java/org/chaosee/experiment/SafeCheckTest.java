package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;

/** What the default mode checks ahead of a run: S10, S11, S16 and S21. */
class SafeCheckTest {

    private static final String SHELL = """
            'configuration': {'sku': 'tea; echo rice'}, 'method': [{'type': 'action', 'name': 'say', 'provider':
              {'type': 'process', 'path': 'echo', 'arguments': '${sku} | cat'}}]""";

    @Test
    void s10_all_faults_are_told_each_with_its_place() {
        Trial trial = Trial.of("""
                'runtime': {'rollbacks': {'strategy': 'allways'}, 'hypothesis': {'strategy': 'sometimes'}},
                'method': [{}, {'type': 'probe', 'name': 'x', 'provider': {'type': 'python'}}]""");

        assertThat(Experiments.check(trial.experiment(), Trial.SAFE).violations())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/method/0",
                        "/method/1/provider",
                        "/runtime/rollbacks/strategy",
                        "/runtime/hypothesis/strategy");
    }

    @Test
    void s10_duplicate_names_and_actions_in_the_hypothesis_are_warned_about() {
        Trial twice = Trial.of("'method': [" + Trial.TRUE + ", " + Trial.TRUE + "]");
        Trial action = Trial.expecting(0, "exit 0", "'method': []");
        ((ObjectNode) action.experiment().at("/steady-state-hypothesis/probes/0")).put("type", "action");

        assertThat(twice.warnings()).containsExactly("activity-name-twice");
        assertThat(action.warnings()).containsExactly("hypothesis-action");
    }

    @Test
    void s11_a_member_that_nobody_reads_is_warned_about_and_the_title_is_text() {
        assertThat(Trial.of("'rollback': [], 'method': []").warnings()).containsExactly("member-unread");
        assertThat(Trial.tolerating("{'type': 'range', 'range': [0, 1], 'target': 'status', 'min': 1}", "exit 0")
                        .warnings())
                .containsExactly("member-unread");
        assertThat(Trial.of("'title': ['a'], 'method': []").violations()).containsExactly("title-invalid");
    }

    @Test
    void s16_names_that_mean_nothing_are_refused() {
        assertThat(Trial.of("""
                'configuration': {'sku': 'tea'}, 'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['${skew}']}}]""").violations()).containsExactly("pattern-unknown");
        assertThat(Trial.of("'method': []")
                        .with(Trial.SAFE.toBuilder()
                                .variables(Json.object().put("stray", 1))
                                .build())
                        .violations())
                .containsExactly("variable-undeclared");
    }

    @Test
    void s21_a_shell_has_to_be_allowed() {
        assertThat(Trial.of(SHELL).violations()).containsExactly("process-shell-not-allowed");
    }

    @Test
    void s21_what_is_filled_in_for_a_shell_is_quoted() {
        Outcome outcome = Trial.of(SHELL)
                .with(Trial.SAFE.toBuilder().shellAllowed(true).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").asText()).isEqualTo("tea; echo rice\n");
    }
}
