package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run comes to in the default mode, and what is rolled back: S1 to S4 and S18. */
class SafeVerdictTest {

    @TempDir
    Path directory;

    private static String touch(String file) {
        return "{'type': 'action', 'name': 'break', 'provider': {'type': 'process', 'path': 'touch', 'arguments': ['%s']}}"
                .formatted(file);
    }

    @Test
    void s1_a_gate_that_is_not_met_fails_the_run() {
        Outcome outcome =
                Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]").play();

        assertThat(Trial.status(outcome)).isEqualTo("failed");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.notes()).containsExactly("not run: the steady state was not met to begin with");
    }

    @Test
    void s2_nothing_is_rolled_back_when_the_method_never_ran() {
        Outcome outcome = Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]" + Trial.ROLLBACKS)
                .play();

        assertThat(Trial.rollbacks(outcome)).isEmpty();
    }

    @Test
    void s2_rollbacks_are_played_when_the_closing_probe_fails() {
        Outcome outcome = Trial.expecting(
                        0, "test ! -e broken || sleep 20", "'method': [" + touch("broken") + "]" + Trial.ROLLBACKS)
                .with(Trial.SAFE.toBuilder()
                        .directory(directory)
                        .limits(new Limits(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1)))
                        .build())
                .play();

        assertThat(Trial.status(outcome)).isEqualTo("failed");
        assertThat(outcome.journal().path("deviated").booleanValue()).isTrue();
        assertThat(Trial.rollbacks(outcome)).hasSize(1);
    }

    @Test
    void s3_an_action_that_fails_is_named_and_is_no_success() {
        Outcome outcome = Trial.of("'method': [" + Trial.FALSE + "]").play();

        assertThat(Trial.status(outcome)).isEqualTo("completed");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.notes()).containsExactly("The action order answered 1");
    }

    @Test
    void s3_a_rollback_that_fails_is_named_and_is_no_success() throws Exception {
        try (CaseServer server = new CaseServer(Json.array())) {
            Outcome outcome =
                    Trial.of("""
                    'method': [%s], 'rollbacks': [{'type': 'action', 'name': 'undo', 'provider':
                      {'type': 'http', 'url': '%s/undo', 'method': 'POST'}}]""".formatted(Trial.TRUE, server.address())).play();

            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.notes()).containsExactly("The rollback undo answered 404");
        }
    }

    @Test
    void s3_a_probe_of_the_method_stays_a_note() {
        Outcome outcome = Trial.of("'method': [" + Trial.FALSE.replace("action", "probe") + "]")
                .play();

        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void s3_background_work_that_breaks_has_a_status() {
        Outcome outcome = Trial.of("""
                'configuration': {'url': {'type': 'probe', 'name': 'where', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['nowhere']}}}, 'method': [{'type': 'action', 'name': 'aside', 'background': true,
                  'provider': {'type': 'http', 'url': '${url}'}}]""").play();

        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    void s4_what_can_be_seen_is_refused() {
        assertThat(Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'a', 'provider': {'type': 'process', 'path': 'true'},
                   'tolerance': {'type': 'range', 'range': [0, 1]}},
                  {'type': 'probe', 'name': 'b', 'provider': {'type': 'process', 'path': 'true'},
                   'tolerance': {'type': 'probe', 'name': 'c', 'provider': {'type': 'process', 'path': 'true'}}}]},
                'configuration': {'n': {'type': 'env', 'key': 'NOBODY', 'default': 'x', 'env_var_type': 'int'}},
                'method': [{'type': 'action', 'name': 'd', 'pauses': null,
                  'provider': {'type': 'http', 'url': 'shop/x', 'timeout': '3', 'headers': {'a': 1}}}],
                'rollbacks': [{'ref': 'nobody'}]""").violations())
                .containsExactlyInAnyOrder(
                        "configuration-env-invalid",
                        "tolerance-target-missing",
                        "tolerance-arguments-missing",
                        "http-url-invalid",
                        "http-headers-invalid",
                        "http-timeout-invalid",
                        "pause-invalid",
                        "ref-unknown");
    }

    @Test
    void s4_a_fault_nobody_could_foresee_aborts_with_journal_and_rollbacks() {
        Outcome outcome = Trial.of("""
                'configuration': {'url': {'type': 'probe', 'name': 'where', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['nowhere']}}}, 'method': [{'type': 'action', 'name': 'broken',
                  'provider': {'type': 'http', 'url': '${url}'}}, %s], 'rollbacks': [{'type': 'action', 'name': 'broken undo',
                  'provider': {'type': 'http', 'url': '${url}'}}, %s]""".formatted(Trial.TRUE, Trial.UNDO)).play();

        assertThat(Trial.status(outcome)).isEqualTo("aborted");
        assertThat(outcome.journal().at("/run")).hasSize(1);
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(Trial.rollbacks(outcome)).hasSize(2);
        assertThat(outcome.journal().at("/rollbacks/1/status").asText()).isEqualTo("succeeded");
    }

    @Test
    void s4_a_gate_that_breaks_leaves_a_journal() {
        Outcome outcome = Trial.of("""
                'configuration': {'url': {'type': 'probe', 'name': 'where', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['nowhere']}}}, 'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'tolerance': 200, 'provider': {'type': 'http', 'url': '${url}'}}]},
                'method': []""").play();

        assertThat(Trial.status(outcome)).isEqualTo("aborted");
        assertThat(outcome.journal()
                        .at("/steady_states/before/steady_state_met")
                        .booleanValue())
                .isFalse();
        assertThat(outcome.journal()
                        .at("/steady_states/before/probes/0/tolerance_met")
                        .isBoolean())
                .isTrue();
    }

    @Test
    void s18_an_unmet_round_deviates() {
        Outcome outcome = Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]")
                .with(Trial.SAFE.toBuilder()
                        .hypothesisStrategy(HypothesisStrategy.DURING_METHOD_ONLY)
                        .build())
                .play();

        assertThat(outcome.journal().path("deviated").booleanValue()).isTrue();
        assertThat(outcome.exitCode()).isNotZero();
    }
}
