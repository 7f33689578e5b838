package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the default mode reads of answers and commands, and asks for its configuration: S12 to S14, and S17. */
class SafeProviderTest {

    private static final String ASKING = """
            'configuration': {'sku': {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': '%s'}}},
            'method': [%s]""";

    @TempDir
    Path directory;

    @Test
    void s12_a_variable_makes_the_environment_unnecessary() {
        Trial trial = Trial.of("'configuration': {'shop': {'type': 'env', 'key': 'NOBODY_SETS_THIS'}}, 'method': []");

        assertThat(trial.violations()).containsExactly("configuration-env-missing");
        assertThat(trial.with(Trial.SAFE.toBuilder()
                                .variables(Json.object().put("shop", "north"))
                                .build())
                        .violations())
                .isEmpty();
    }

    @Test
    void s13_media_types_are_compared_by_their_meaning() throws Exception {
        try (CaseServer server = new CaseServer(Trial.json("""
                [{'path': '/json', 'body': '[1]', 'headers': {'Content-Type': 'application/problem+json; charset=utf-8'}},
                 {'path': '/text', 'body': 'über', 'headers': {'Content-Type': 'text/plain'}},
                 {'path': '/echo', 'echo': true}]"""))) {
            Outcome outcome = Trial.of("""
                    'configuration': {'at': '%s'}, 'method': [
                      {'type': 'probe', 'name': 'a', 'provider': {'type': 'http', 'url': '${at}/json'}},
                      {'type': 'probe', 'name': 'b', 'provider': {'type': 'http', 'url': '${at}/text'}},
                      {'type': 'probe', 'name': 'c', 'provider': {'type': 'http', 'url': '${at}/echo', 'method': 'POST',
                        'headers': {'content-type': 'application/json; charset=utf-8'}, 'arguments': {'a': 1}}}]""".formatted(server.address())).play();

            assertThat(outcome.journal().at("/run/0/output/body/0").asInt()).isEqualTo(1);
            assertThat(outcome.journal().at("/run/1/output/body").asText()).isEqualTo("über");
            assertThat(outcome.journal().at("/run/2/output/body/json/a").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void s13_what_a_command_writes_is_utf_8_with_marks() throws Exception {
        Files.write(directory.resolve("latin"), "\u00fc".getBytes(StandardCharsets.ISO_8859_1));
        Outcome outcome = Trial.of("""
                'method': [{'type': 'probe', 'name': 'a', 'provider':
                  {'type': 'process', 'path': 'cat', 'arguments': ['latin']}}]""")
                .with(Trial.SAFE.toBuilder().directory(directory).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").asText()).isEqualTo("\ufffd");
    }

    @Test
    void s14_a_configuration_that_cannot_be_asked_aborts_before_the_gate() {
        Outcome outcome = Trial.of(ASKING.formatted("false", Trial.TRUE)).play();

        assertThat(Trial.status(outcome)).isEqualTo("aborted");
        assertThat(outcome.journal().path("run")).isEmpty();
    }

    @Test
    void s14_a_dry_run_asks_nothing_for_the_configuration() {
        Outcome outcome = Trial.of("""
                'configuration': {'sku': {'type': 'probe', 'name': 'ask', 'provider':
                  {'type': 'process', 'path': 'touch', 'arguments': ['asked']}}}, 'method': [%s]""".formatted(Trial.TRUE))
                .with(Trial.SAFE.toBuilder()
                        .directory(directory)
                        .dry(DryMode.ACTIVITIES)
                        .build())
                .play();

        assertThat(Trial.status(outcome)).isEqualTo("completed");
        assertThat(directory.resolve("asked")).doesNotExist();
    }

    @Test
    void s14_an_action_that_needs_what_a_dry_run_does_not_ask_is_refused() {
        Trial trial = Trial.of(
                        ASKING.formatted("true", Trial.TRUE.replace("'true'", "'echo', 'arguments': ['${sku}']")))
                .with(Trial.SAFE.toBuilder().dry(DryMode.PROBES).build());

        assertThat(trial.violations()).containsExactly("pattern-unasked");
        assertThat(trial.with(Trial.SAFE.toBuilder().dry(DryMode.ACTIVITIES).build())
                        .violations())
                .isEmpty();
    }

    @Test
    void s17_nothing_takes_itself_out_of_a_dry_run() {
        Outcome outcome = Trial.of("'method': [" + Trial.TRUE.replace("'name'", "'dry': 'actions', 'name'") + "]")
                .with(Trial.SAFE.toBuilder().dry(DryMode.ACTIONS).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output").isNull()).isTrue();
    }
}
