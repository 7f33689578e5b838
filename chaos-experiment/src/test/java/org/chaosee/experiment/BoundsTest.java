package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is kept, and how long things may take, whatever an activity does. */
class BoundsTest {

    private static final RunOptions SAFE = RunOptions.of(Mode.SAFE);
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private static String ask(String script) {
        return "{'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'sh', 'arguments': ['-c', '%s']}}"
                .formatted(script);
    }

    @Test
    void what_a_command_writes_is_kept_up_to_a_bound_and_marked() {
        Outcome outcome = Trial.of(
                        "'method': [" + ask("head -c 3000000 /dev/zero | tr \\\\\\\\0 a; echo few >&2") + "]")
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").textValue()).hasSize(MEBIBYTE);
        assertThat(outcome.journal().at("/run/0/output/stderr").textValue()).isEqualTo("few\n");
        assertThat(outcome.journal().at("/run/0/output/truncated"))
                .isEqualTo(Json.array().add("stdout"));
    }

    @Test
    void what_a_server_answers_is_kept_up_to_a_bound_and_marked() throws Exception {
        String big = "a".repeat(3 * MEBIBYTE);
        try (CaseServer server = new CaseServer(
                Trial.json("[{'path': '/text', 'body': '%s'}, {'path': '/json', 'json': {'a': '%s', 'n': 1}}]"
                        .formatted(big, big)))) {
            Outcome outcome = Trial.of("""
                    'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                      {'type': 'probe', 'name': 'ask', 'provider': {'type': 'http', 'url': '%1$s/json'},
                       'tolerance': {'type': 'jsonpath', 'target': 'body', 'path': '$.n', 'expect': 1}}]},
                    'method': [{'type': 'probe', 'name': 'a', 'provider': {'type': 'http', 'url': '%1$s/text'}}]""".formatted(server.address())).play();

            assertThat(outcome.journal().at("/run/0/output/body").textValue()).hasSize(MEBIBYTE);
            assertThat(outcome.journal().at("/run/0/output/truncated/0").asText())
                    .isEqualTo("body");
            assertThat(outcome.journal()
                            .at("/steady_states/before/steady_state_met")
                            .booleanValue())
                    .isTrue();
            assertThat(outcome.journal()
                            .at("/steady_states/before/probes/0/output")
                            .toString()
                            .length())
                    .isLessThan(MEBIBYTE + 10_000);
        }
    }

    @Test
    void a_regular_expression_that_never_ends_is_ended_with_the_run() {
        Outcome outcome = judged("(?P<x>a|aa)+(?P=x)$", "printf a%.0s $(seq 100); echo b")
                .with(SAFE.toBuilder()
                        .limits(new Limits(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1)))
                        .build())
                .play();

        assertThat(outcome.journal().path("status").asText()).isEqualTo("aborted");
    }

    /** One whose closing hypothesis judges what that command writes. */
    private static Trial judged(String pattern, String command) {
        return Trial.of("""
                'runtime': {'hypothesis': {'strategy': 'after-method-only'}},
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'sh', 'arguments': ['-c', '%s']},
                   'tolerance': {'type': 'regex', 'target': 'stdout', 'pattern': '%s'}}]},
                'method': [%s], 'rollbacks': [%s]""".formatted(command, pattern, Trial.TRUE, Trial.UNDO));
    }

    @Test
    void an_expression_too_deep_for_the_stack_costs_neither_journal_nor_rollbacks() {
        Outcome outcome =
                judged("(?:a|b)*c", "head -c 500000 /dev/zero | tr \\\\\\\\0 a").play();

        assertThat(outcome.journal().path("status").asText()).isEqualTo("aborted");
        assertThat(outcome.journal().path("rollbacks")).hasSize(1);
    }

    @Test
    void limits_may_be_as_long_as_one_likes() {
        Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
        Outcome outcome = Trial.of("'method': [" + Trial.TRUE + "]")
                .with(SAFE.toBuilder()
                        .limits(new Limits(ever, ever, ever))
                        .hypothesisFrequency(ever)
                        .build())
                .play();

        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void a_timeout_of_nearly_nothing_is_a_timeout() throws Exception {
        try (CaseServer server = new CaseServer(Json.array())) {
            Outcome outcome = Trial.of("""
                    'method': [{'type': 'probe', 'name': 'a', 'provider':
                      {'type': 'http', 'url': '%s/x', 'timeout': 1e-12}}]""".formatted(server.address())).play();

            assertThat(outcome.journal().path("status").asText()).isEqualTo("completed");
            assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        }
    }
}
