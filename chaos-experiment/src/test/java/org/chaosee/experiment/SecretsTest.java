package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.junit.jupiter.api.Test;

/** Where a secret could get out (S15). */
class SecretsTest {

    private static final String PATH = System.getenv("PATH");

    private static Outcome echoing(String secrets, String said) {
        return Trial.of("""
                'secrets': {'till': %s}, 'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['%s']}}]""".formatted(secrets, said)).play();
    }

    private static String said(Outcome outcome) {
        return outcome.journal().at("/run/0/output/stdout").asText();
    }

    @Test
    void a_value_that_does_not_fit_its_type_is_refused_and_not_shown() {
        Trial trial = Trial.of(
                        "'secrets': {'till': {'pin': {'type': 'env', 'key': 'PIN', 'env_var_type': 'int'}}}, 'method': []")
                .with(RunOptions.builder(Mode.SAFE)
                        .environment(Map.of("PIN", "hunter2", "PATH", PATH))
                        .build());

        assertThat(trial.violations()).containsExactly("secret-env-invalid");
        assertThat(trial.play().toString()).doesNotContain("hunter2");
    }

    @Test
    void a_default_of_a_look_up_is_a_secret_too() {
        Outcome outcome = Trial.of(
                        "'secrets': {'till': {'pin': {'type': 'env', 'key': 'PIN', 'default': 'hunter2'}}}, 'method': []")
                .with(RunOptions.builder(Mode.SAFE)
                        .environment(Map.of("PIN", "hunter3", "PATH", PATH))
                        .build())
                .play();

        assertThat(outcome.journal().at("/experiment/secrets/till/pin/key").asText())
                .isEqualTo("PIN");
        assertThat(outcome.journal().toString()).doesNotContain("hunter");
    }

    @Test
    void the_journal_keeps_its_shape_whatever_the_secrets_are() {
        Outcome outcome =
                echoing("{'a': 'run', 'b': 'status', 'c': 'T', 'd': '20', 'e': 'completed', 'f': 'succeeded'}", "x");

        assertThat(outcome.journal().path("status").asText()).isEqualTo("completed");
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("succeeded");
        assertThat(outcome.journal().path("start").asText()).startsWith("20").contains("T");
    }

    @Test
    void a_short_value_is_hidden_where_it_stands_alone() {
        assertThat(said(echoing("{'pin': '42'}", "pin=42 of 421"))).isEqualTo("pin=******** of 421\n");
    }

    @Test
    void a_value_is_hidden_in_base_64_wherever_it_begins() {
        // "hunter2secret" with nothing, "a:" and "ab:" in front of it
        assertThat(said(echoing(
                        "{'pin': 'hunter2secret'}",
                        "aHVudGVyMnNlY3JldA== YTpodW50ZXIyc2VjcmV0 YWI6aHVudGVyMnNlY3JldA==")))
                .doesNotContain("dW50ZXIyc2Vjcm", "h1bnRlcjJzZWNyZX", "dW50ZXIyc2VjcmV");
    }

    @Test
    void each_line_of_a_long_value_is_hidden() {
        assertThat(said(echoing("{'key': 'first-line-of-it\\nsecond-line-of-it'}", "second-line-of-it")))
                .isEqualTo("********\n");
    }

    @Test
    void groups_that_a_provider_names_count_like_those_of_the_activity() {
        assertThat(Trial.of("""
                'secrets': {'till': {'pin': '0815'}, 'safe': {'code': '1234'}}, 'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'secrets': ['till'], 'path': 'echo', 'arguments': ['${pin} ${code}']}}]""").violations()).containsExactly("pattern-unknown");
    }

    @Test
    void groups_that_do_not_exist_are_refused() {
        assertThat(Trial.of("""
                'secrets': {'till': {'pin': '0815'}}, 'method': [{'type': 'action', 'name': 'say', 'secrets': ['tyll'],
                  'provider': {'type': 'process', 'path': 'true'}}]""").violations()).containsExactly("secret-group-unknown");
    }

    @Test
    void a_variable_for_a_secret_that_is_not_declared_is_refused() {
        assertThat(Trial.of("'secrets': {'till': {'pin': '0815'}}, 'method': []")
                        .with(RunOptions.builder(Mode.SAFE)
                                .variableFile((ObjectNode)
                                        Trial.json("{'secrets': {'till': {'pyn': 1}, 'safe': {'code': 2}}}"))
                                .build())
                        .violations())
                .containsExactly("variable-undeclared", "variable-undeclared");
    }
}
