package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each difference of the default mode, by its number on the reference page. */
class SafeModeTest {

    private static final RunOptions SAFE = RunOptions.of(Mode.SAFE);
    private static final String ROLLBACKS = ", 'rollbacks': [" + Trial.UNDO + "]";

    @TempDir
    Path directory;

    private static String status(Outcome outcome) {
        return outcome.journal().path("status").asText();
    }

    private static JsonNode rollbacks(Outcome outcome) {
        return outcome.journal().path("rollbacks");
    }

    @Test
    void s1_a_gate_that_is_not_met_fails_the_run() {
        Outcome outcome =
                Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]").play();

        assertThat(status(outcome)).isEqualTo("failed");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.notes()).containsExactly("not run: the steady state was not met to begin with");
    }

    @Test
    void s2_nothing_is_rolled_back_when_the_method_never_ran() {
        Outcome outcome = Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]" + ROLLBACKS)
                .play();

        assertThat(rollbacks(outcome)).isEmpty();
    }

    @Test
    void s2_rollbacks_are_played_when_the_closing_probe_fails() {
        Outcome outcome = Trial.expecting(
                        0, "test ! -e broken || sleep 20", "'method': [" + touch("broken") + "]" + ROLLBACKS)
                .with(SAFE.toBuilder()
                        .directory(directory)
                        .limits(new Limits(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1)))
                        .build())
                .play();

        assertThat(status(outcome)).isEqualTo("failed");
        assertThat(outcome.journal().path("deviated").booleanValue()).isTrue();
        assertThat(rollbacks(outcome)).hasSize(1);
    }

    private static String touch(String file) {
        return "{'type': 'action', 'name': 'break', 'provider': {'type': 'process', 'path': 'touch', 'arguments': ['%s']}}"
                .formatted(file);
    }

    @Test
    void s3_an_action_that_fails_is_named_and_is_no_success() {
        Outcome outcome = Trial.of("'method': [" + Trial.FALSE + "]").play();

        assertThat(status(outcome)).isEqualTo("completed");
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

        assertThat(status(outcome)).isEqualTo("aborted");
        assertThat(outcome.journal().at("/run")).hasSize(1);
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(rollbacks(outcome)).hasSize(2);
        assertThat(outcome.journal().at("/rollbacks/1/status").asText()).isEqualTo("succeeded");
    }

    @Test
    void s4_a_gate_that_breaks_leaves_a_journal() {
        Outcome outcome = Trial.of("""
                'configuration': {'url': {'type': 'probe', 'name': 'where', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['nowhere']}}}, 'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'tolerance': 200, 'provider': {'type': 'http', 'url': '${url}'}}]},
                'method': []""").play();

        assertThat(status(outcome)).isEqualTo("aborted");
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
    void s5_a_judge_has_to_succeed() {
        assertThat(judgedBy("false")
                        .at("/steady_states/before/steady_state_met")
                        .booleanValue())
                .isFalse();
        assertThat(judgedBy("true").at("/steady_states/before/steady_state_met").booleanValue())
                .isTrue();
    }

    private static JsonNode judgedBy(String command) {
        return Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'true'},
                   'tolerance': {'type': 'probe', 'name': 'judge', 'provider':
                     {'type': 'process', 'path': '%s', 'arguments': {}}}}]}, 'method': []""".formatted(command)).play().journal();
    }

    @Test
    void s6_two_numbers_are_a_list_and_worth_a_warning() {
        Trial trial = tolerating("[0, 5]", "exit 3");

        assertThat(trial.warnings()).containsExactly("tolerance-two-statuses");
        assertThat(status(trial.play())).isEqualTo("failed");
    }

    private static Trial tolerating(String tolerance, String command) {
        Trial trial = Trial.expecting(0, command, "'method': []");
        ((ObjectNode) trial.experiment().at("/steady-state-hypothesis/probes/0"))
                .set("tolerance", Trial.json(tolerance));
        return trial;
    }

    @Test
    void s7_a_tolerance_that_can_never_be_met_is_refused() {
        assertThat(tolerating("true", "exit 0").violations()).containsExactly("tolerance-never-met");
        assertThat(tolerating("'0'", "exit 0").violations()).containsExactly("tolerance-never-met");
    }

    @Test
    void s8_the_usual_spellings_of_paths_are_understood() {
        Trial trial = tolerating(
                "{'type': 'jsonpath', 'target': 'stdout', 'path': '$[\\\"lines\\\"][?(@.qty == 0 && @.open)].sku', 'expect': 'rice'}",
                "printf %s {\\\"lines\\\": [{\\\"sku\\\": \\\"rice\\\", \\\"qty\\\": 0, \\\"open\\\": 1}]}");

        assertThat(tolerating("{'type': 'jsonpath', 'target': 'stdout', 'path': '$.a[?(@[0] = 1)]'}", "exit 0")
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

    /** Whether a text is not below the bound 0.1. */
    private static boolean range(String text) {
        return tolerating("{'type': 'range', 'range': [0.1, 1], 'target': 'stdout'}", "echo " + text)
                .play()
                .journal()
                .at("/steady_states/before/steady_state_met")
                .booleanValue();
    }

    @Test
    void s10_all_faults_are_told_each_with_its_place() {
        Trial trial = Trial.of("""
                'runtime': {'rollbacks': {'strategy': 'allways'}, 'hypothesis': {'strategy': 'sometimes'}},
                'method': [{}, {'type': 'probe', 'name': 'x', 'provider': {'type': 'python'}}]""");

        assertThat(Experiments.check(trial.experiment(), SAFE).violations())
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
        assertThat(tolerating("{'type': 'range', 'range': [0, 1], 'target': 'status', 'min': 1}", "exit 0")
                        .warnings())
                .containsExactly("member-unread");
        assertThat(Trial.of("'title': ['a'], 'method': []").violations()).containsExactly("title-invalid");
    }

    @Test
    void s12_a_variable_makes_the_environment_unnecessary() {
        Trial trial = Trial.of("'configuration': {'shop': {'type': 'env', 'key': 'NOBODY_SETS_THIS'}}, 'method': []");

        assertThat(trial.violations()).containsExactly("configuration-env-missing");
        assertThat(trial.with(SAFE.toBuilder()
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
                .with(SAFE.toBuilder().directory(directory).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").asText()).isEqualTo("\ufffd");
    }

    private static final String ASKING = """
            'configuration': {'sku': {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': '%s'}}},
            'method': [%s]""";

    @Test
    void s14_a_configuration_that_cannot_be_asked_aborts_before_the_gate() {
        Outcome outcome = Trial.of(ASKING.formatted("false", Trial.TRUE)).play();

        assertThat(status(outcome)).isEqualTo("aborted");
        assertThat(outcome.journal().path("run")).isEmpty();
    }

    @Test
    void s14_a_dry_run_asks_nothing_for_the_configuration() {
        Outcome outcome = Trial.of("""
                'configuration': {'sku': {'type': 'probe', 'name': 'ask', 'provider':
                  {'type': 'process', 'path': 'touch', 'arguments': ['asked']}}}, 'method': [%s]""".formatted(Trial.TRUE))
                .with(SAFE.toBuilder()
                        .directory(directory)
                        .dry(DryMode.ACTIVITIES)
                        .build())
                .play();

        assertThat(status(outcome)).isEqualTo("completed");
        assertThat(directory.resolve("asked")).doesNotExist();
    }

    @Test
    void s14_an_action_that_needs_what_a_dry_run_does_not_ask_is_refused() {
        Trial trial = Trial.of(
                        ASKING.formatted("true", Trial.TRUE.replace("'true'", "'echo', 'arguments': ['${sku}']")))
                .with(SAFE.toBuilder().dry(DryMode.PROBES).build());

        assertThat(trial.violations()).containsExactly("pattern-unasked");
        assertThat(trial.with(SAFE.toBuilder().dry(DryMode.ACTIVITIES).build()).violations())
                .isEmpty();
    }

    @Test
    void s15_secrets_are_masked_everywhere() {
        Outcome outcome = Trial.of("""
                'configuration': {'sku': 'tea'}, 'secrets': {'till': {'pin': {'type': 'env', 'key': 'PIN'}}, 'safe': {'code': 'a b/c'}},
                'method': [{'type': 'action', 'name': 'say', 'secrets': ['till', 'safe'], 'provider':
                  {'type': 'process', 'path': 'printf', 'arguments': ['%s', 'pin=${pin} ${code}']}}]""")
                .with(SAFE.toBuilder()
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
        assertThat(Experiments.check(trial.experiment(), SAFE)
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

    @Test
    void s16_names_that_mean_nothing_are_refused() {
        assertThat(Trial.of("""
                'configuration': {'sku': 'tea'}, 'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': ['${skew}']}}]""").violations()).containsExactly("pattern-unknown");
        assertThat(Trial.of("'method': []")
                        .with(SAFE.toBuilder()
                                .variables(Json.object().put("stray", 1))
                                .build())
                        .violations())
                .containsExactly("variable-undeclared");
    }

    @Test
    void s17_nothing_takes_itself_out_of_a_dry_run() {
        Outcome outcome = Trial.of("'method': [" + Trial.TRUE.replace("'name'", "'dry': 'actions', 'name'") + "]")
                .with(SAFE.toBuilder().dry(DryMode.ACTIONS).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output").isNull()).isTrue();
    }

    @Test
    void s18_an_unmet_round_deviates() {
        Outcome outcome = Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "]")
                .with(SAFE.toBuilder()
                        .hypothesisStrategy(HypothesisStrategy.DURING_METHOD_ONLY)
                        .build())
                .play();

        assertThat(outcome.journal().path("deviated").booleanValue()).isTrue();
        assertThat(outcome.exitCode()).isNotZero();
    }

    private static final String SLEEP =
            "{'type': 'action', 'name': '%s', 'provider': {'type': 'process', 'path': 'sleep', 'arguments': ['60']}}";

    /** Plays it on another thread, and interrupts it whenever an activity that sleeps begins. */
    private static Outcome interrupted(Trial trial, int times) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch[] began = {new CountDownLatch(1), new CountDownLatch(1)};
            Run run = trial.prepare(new RunListener() {
                @Override
                public void activityBegan(Phase phase, String name, boolean background) {
                    if (name.startsWith("sleep")) {
                        began[phase == Phase.METHOD ? 0 : 1].countDown();
                    }
                }
            });
            Future<Outcome> outcome = thread.submit(run::play);
            for (int i = 0; i < times; i++) {
                assertThat(began[i].await(20, TimeUnit.SECONDS)).isTrue();
                run.interrupt();
            }
            return outcome.get(20, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void s19_a_run_that_is_interrupted_is_rolled_back() throws Exception {
        Outcome outcome = interrupted(Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + ROLLBACKS), 1);

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.journal().at("/rollbacks/0/status").asText()).isEqualTo("succeeded");
        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    void s19_a_second_interruption_ends_the_rollbacks() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [%s], 'rollbacks': [%s, %s]"
                        .formatted(SLEEP.formatted("sleep"), SLEEP.formatted("sleep on"), Trial.UNDO)),
                2);

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(rollbacks(outcome)).hasSize(1);
    }

    @Test
    void s19_rollbacks_of_an_interrupted_run_have_a_time_limit() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [%s], 'rollbacks': [%s]"
                                .formatted(SLEEP.formatted("sleep"), SLEEP.formatted("sleep on")))
                        .with(SAFE.toBuilder()
                                .limits(new Limits(
                                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMillis(300)))
                                .build()),
                1);

        assertThat(outcome.journal().at("/rollbacks/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.notes()).contains("The rollbacks did not come to their end");
    }

    @Test
    void s19_in_strict_mode_nothing_is_rolled_back() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + ROLLBACKS)
                        .with(RunOptions.of(Mode.STRICT)),
                1);

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().at("/run/0").has("status")).isFalse();
        assertThat(rollbacks(outcome)).isEmpty();
    }

    @Test
    void s20_an_activity_has_a_time_limit() {
        Limits limits = new Limits(Duration.ofMillis(300), Duration.ofMinutes(2), Duration.ofMinutes(1));
        Outcome outcome = Trial.of("'method': [" + SLEEP.formatted("sleep") + "]")
                .with(SAFE.toBuilder().limits(limits).build())
                .play();

        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(status(outcome)).isEqualTo("completed");
    }

    @Test
    void s20_the_timeout_of_the_activity_counts() {
        Outcome outcome = Trial.of(
                        "'method': [" + SLEEP.formatted("sleep").replace("'name'", "'timeout': 0.3, 'name'") + "]")
                .play();

        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
    }

    @Test
    void s20_the_run_has_a_time_limit() {
        Limits limits = new Limits(Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMinutes(1));
        Outcome outcome = Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + ROLLBACKS)
                .with(SAFE.toBuilder().limits(limits).build())
                .play();

        assertThat(status(outcome)).isEqualTo("aborted");
        assertThat(rollbacks(outcome)).hasSize(1);
    }

    private static final String SHELL = """
            'configuration': {'sku': 'tea; echo rice'}, 'method': [{'type': 'action', 'name': 'say', 'provider':
              {'type': 'process', 'path': 'echo', 'arguments': '${sku} | cat'}}]""";

    @Test
    void s21_a_shell_has_to_be_allowed() {
        assertThat(Trial.of(SHELL).violations()).containsExactly("process-shell-not-allowed");
    }

    @Test
    void s21_what_is_filled_in_for_a_shell_is_quoted() {
        Outcome outcome = Trial.of(SHELL)
                .with(SAFE.toBuilder().shellAllowed(true).build())
                .play();

        assertThat(outcome.journal().at("/run/0/output/stdout").asText()).isEqualTo("tea; echo rice\n");
    }
}
