package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets to see secrets in the default mode: S15. */
class SafeSecretsTest {

    private static final String ASKING = """
            'configuration': {'sku': {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': '%s'}}},
            'method': [%s]""";

    @Test
    void s15_secrets_are_masked_everywhere() {
        Outcome outcome = Trial.of("""
                'configuration': {'sku': 'tea'}, 'secrets': {'till': {'pin': {'type': 'env', 'key': 'PIN'}}, 'safe': {'code': 'a b/c'}},
                'method': [{'type': 'action', 'name': 'say', 'secrets': ['till', 'safe'], 'provider':
                  {'type': 'process', 'path': 'printf', 'arguments': ['%s', 'pin=${pin} ${code}']}}]""")
                .with(Trial.SAFE.toBuilder()
                        .environment(Map.of("PIN", "0815", "PATH", System.getenv("PATH")))
                        .build())
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").asText()).isEqualTo("pin=******** ********");
        assertThat(outcome.journal().toString()).doesNotContain("0815", "a b/c");
    }

    @Test
    void s15_secrets_are_masked_when_the_run_breaks_off_early_too() {
        Outcome outcome = Trial.of("'secrets': {'till': {'pin': '7'}}, " + ASKING.formatted("false", Trial.TRUE))
                .play();

        assertThat(outcome.journal().at("/experiment/secrets/till/pin").asText())
                .isEqualTo("********");
    }

    @Test
    void s15_an_activity_that_names_no_group_sees_none() {
        Trial trial = Trial.of("""
                'secrets': {'till': {'pin': '0815'}},
                'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['${pin}']}}]""");

        assertThat(trial.violations()).containsExactly("pattern-unknown");
        assertThat(Experiments.check(trial.experiment(), Trial.SAFE)
                        .violations()
                        .get(0)
                        .message())
                .contains("has to name its group in \"secrets\"");
    }

    @Test
    void s15_an_activity_that_names_groups_sees_only_those() {
        assertThat(Trial.of("""
                'secrets': {'till': {'pin': '0815'}, 'safe': {'code': '1234'}}, 'method': [{'type': 'action', 'name': 'say',
                  'secrets': ['till'], 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['${pin} ${code}']}}]""").violations()).containsExactly("pattern-unknown");
    }
}
