package org.chaosee.experiment.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final String HEAD = "'title': 'A trial', 'description': 'For a test'";

    @Test
    void what_both_do_alike_gets_no_remark() {
        assertThat(lint("""
                'configuration': {'shop': 'http://localhost:8080', 'pin': 12},
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'tolerance': 200, 'provider':
                    {'type': 'http', 'url': '${shop}/health?pin=${pin}', 'timeout': 3}}]},
                'runtime': {'rollbacks': {'strategy': 'always'}, 'hypothesis': {'strategy': 'default'}},
                'method': [{'type': 'probe', 'name': 'order', 'provider': {'type': 'http', 'url': '${shop}', 'method': 'POST',
                   'headers': {'Content-Type': 'application/json'}, 'arguments': {'paid': true}}}],
                'rollbacks': []""").remarks()).isEmpty();
    }

    @Test
    void no_object_breaks_both() throws JsonProcessingException {
        LintReport report = Lint.of(Json.parse("[1]"), options());
        assertThat(report.remarks())
                .extracting(Remark::where, remark -> remark.finding().kind())
                .containsExactly(tuple(Where.BOTH, "experiment-invalid"));
    }

    @Test
    void what_the_check_refuses_by_both_rules_breaks_both() {
        Remark remark = only(lint("'method': [{'type': 'probe', 'name': 'ask'}]"), "provider-missing");
        assertThat(remark.severity()).isEqualTo(Severity.BREAKS);
        assertThat(remark.where()).isEqualTo(Where.BOTH);
        assertThat(remark.finding().pointer()).isEqualTo("/method/0/provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.lines[?(@.qty == 1)]", "$[\\u0027a b\\u0027]", "$.a-b", "$.a[*][?(@.b && @.c)]"})
    void a_path_that_only_this_runner_reads_breaks_elsewhere(String path) {
        Remark remark = only(
                expecting("{'type': 'jsonpath', 'path': '" + path + "', 'target': 'body'}"), "jsonpath-path-invalid");
        assertThat(remark.where()).isEqualTo(Where.ELSEWHERE);
        assertThat(remark.finding().message()).contains("double quotes");
    }

    @Test
    void a_path_that_could_mean_two_things_breaks_here() {
        Remark remark = only(
                expecting("{'type': 'jsonpath', 'path': '$.lines[?(@ > 0)]', 'target': 'body'}"),
                "jsonpath-path-ambiguous");
        assertThat(remark.where()).isEqualTo(Where.HERE);
    }

    @Test
    void a_filter_behind_a_list_differs() {
        assertThat(kinds(expecting("{'type': 'jsonpath', 'path': '$.lines[?(@.qty > 0)]', 'target': 'body'}")))
                .containsExactly("jsonpath-filter-on-list");
        assertThat(kinds(expecting("{'type': 'jsonpath', 'path': '$.lines[*][?(@.qty > 0)]', 'target': 'body'}")))
                .isEmpty();
        assertThat(kinds(expecting("{'type': 'jsonpath', 'path': '$[\\\"a[?b\\\"]', 'target': 'body'}")))
                .as("a name that looks like a filter")
                .isEmpty();
    }

    @Test
    void a_tolerance_of_nobody_breaks_here() {
        assertThat(only(expecting("true"), "tolerance-never-met").where()).isEqualTo(Where.HERE);
        assertThat(only(expecting("'up'"), "tolerance-never-met").finding().message())
                .contains("never met; write an integer");
    }

    @Test
    void two_statuses_differ() {
        assertThat(only(expecting("[200, 299]"), "tolerance-two-statuses")
                        .finding()
                        .message())
                .contains("\"range\": [200,299]");
        assertThat(kinds(expecting("[200, 201, 204]"))).isEmpty();
    }

    @Test
    void a_tolerance_that_is_a_probe_differs() {
        Remark remark = only(
                expecting(
                        "{'type': 'probe', 'name': 'judge', 'provider': {'type': 'http', 'url': 'http://localhost/', 'arguments':"
                                + " {}}}"),
                "tolerance-probe");
        assertThat(remark.finding().pointer()).isEqualTo("/steady-state-hypothesis/probes/0/tolerance");
    }

    @Test
    void an_activitys_own_timeout_differs() {
        assertThat(kinds(method("'timeout': 3, 'provider': {'type': 'http', 'url': 'http://localhost/'}")))
                .containsExactly("activity-timeout");
        assertThat(kinds(method("'provider': {'type': 'http', 'url': 'http://localhost/', 'timeout': 3}")))
                .isEmpty();
    }

    @Test
    void members_named_dry_differ() {
        assertThat(kinds(method("'dry': false, 'provider': {'type': 'http', 'url': 'http://localhost/'}")))
                .containsExactly("dry-member");
        assertThat(kinds(lint("'method': [], 'dry': 'probes'"))).containsExactly("dry-ignored");
    }

    @Test
    void rollbacks_without_a_strategy_differ() {
        String rollback =
                "'method': [], 'rollbacks': [{'type': 'probe', 'name': 'undo', 'provider': {'type': 'http', 'url':"
                        + " 'http://localhost/'}}]";
        assertThat(kinds(lint(rollback))).containsExactly("rollbacks-default");
        assertThat(kinds(lint(rollback + ", 'runtime': {'rollbacks': {'strategy': 'default'}}")))
                .containsExactly("rollbacks-default");
        assertThat(kinds(lint(rollback + ", 'runtime': {'rollbacks': {'strategy': 'always'}}")))
                .isEmpty();
    }

    @Test
    void a_strategy_that_nobody_knows_breaks_here() {
        assertThat(only(
                                lint("'method': [], 'runtime': {'rollbacks': {'strategy': 'often'}}"),
                                "rollbacks-strategy-unknown")
                        .where())
                .isEqualTo(Where.HERE);
    }

    @Test
    void actions_are_told_once_a_list() {
        Remark remark = only(lint("""
                'method': [
                  {'type': 'action', 'name': 'one', 'provider': {'type': 'http', 'url': 'http://localhost/'}},
                  {'type': 'action', 'name': 'two', 'provider': {'type': 'http', 'url': 'http://localhost/'}}]"""), "action-failure-unnoticed");
        assertThat(remark.finding().pointer()).isEqualTo("/method");
        assertThat(remark.finding().message()).contains("one, two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'content-type': 'application/json'",
                "'Content-Type': 'application/json; charset=utf-8'",
                "'Content-Type': 'application/merge-patch+json'",
                "'Content-Type': 'Application/JSON'"
            })
    void a_json_type_spelled_otherwise_differs(String header) {
        String call = "'provider': {'type': 'http', 'url': 'http://localhost/', 'method': 'POST', 'headers': {" + header
                + "}, 'arguments': ";
        assertThat(kinds(method(call + "{'a': 1}}"))).containsExactly("content-type-spelling");
        assertThat(kinds(method(call + "'a'}"))).as("a text is sent as it is").isEmpty();
    }

    @Test
    void a_form_may_have_its_type() {
        assertThat(kinds(method("'provider': {'type': 'http', 'url': 'http://localhost/', 'method': 'POST', 'headers':"
                        + " {'content-type': 'application/x-www-form-urlencoded'}, 'arguments': {'a': 1}}")))
                .isEmpty();
    }

    @Test
    void a_pattern_of_nothing_breaks_here() {
        assertThat(only(lint("'method': [], 'configuration': {'a': 1}, 'title': 'About ${b}'"), "pattern-unknown")
                        .where())
                .isEqualTo(Where.HERE);
    }

    @Test
    void arguments_as_text_break_here_unless_they_are_allowed() {
        String members =
                "'method': [{'type': 'probe', 'name': 'list', 'provider': {'type': 'process', 'path': '/bin/sh',"
                        + " 'arguments': '-c ls'}}]";
        assertThat(only(lint(members), "process-shell-not-allowed").where()).isEqualTo(Where.HERE);
        assertThat(kinds(lint(members, options().toBuilder().shellAllowed(true).build())))
                .isEmpty();
    }

    @Test
    void values_in_pythons_notation_differ() {
        String query = "'provider': {'type': 'http', 'url': 'http://localhost/', 'arguments': ";
        assertThat(kinds(method(query + "{'a': true}}"))).containsExactly("value-notation");
        assertThat(kinds(method(query + "{'a': [1, false]}}"))).containsExactly("value-notation");
        assertThat(kinds(method(query + "{'a': null, 'b': 'true', 'c': 1.5}}"))).isEmpty();
        assertThat(kinds(method("'provider': {'type': 'process', 'path': '/bin/sh', 'arguments': [{'a': 1}]}")))
                .containsExactly("value-notation");
    }

    @Test
    void values_filled_into_texts_differ() {
        String configuration = "'configuration': {'on': true, 'what': {'a': 1}, 'n': 3, 'list': ['a']}, ";
        assertThat(kinds(
                        lint(configuration + one("'provider': {'type': 'http', 'url': 'http://localhost/?on=${on}'}"))))
                .containsExactly("value-notation");
        assertThat(kinds(lint(configuration + one("'provider': {'type': 'http', 'url': 'http://localhost/?n=${n}'}"))))
                .isEmpty();
        String body =
                "'provider': {'type': 'http', 'url': 'http://localhost/', 'method': 'PUT', 'headers': {'Content-Type':"
                        + " 'application/json'}, 'arguments': ";
        assertThat(kinds(lint(configuration + one(body + "{'what': '${what}', 'on': true}}"))))
                .as("a value keeps its type in JSON")
                .isEmpty();
        assertThat(kinds(lint(configuration + one(body + "{'what': 'it is ${what}'}}"))))
                .containsExactly("value-notation");
        assertThat(kinds(lint(configuration
                        + one("'provider': {'type': 'process', 'path': '/bin/sh', 'arguments': ['${what}']}"))))
                .containsExactly("value-notation");
    }

    @Test
    void the_environment_may_give_values_too() {
        assertThat(kinds(lint(
                        "'configuration': {'on': {'type': 'env', 'key': 'ON', 'default': 'yes', 'env_var_type': 'bool'}}, "
                                + one("'provider': {'type': 'http', 'url': 'http://localhost/?on=${on}'}"))))
                .containsExactly("value-notation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"continuously", "continously", "during-method-only"})
    void rounds_meanwhile_differ(String strategy) {
        assertThat(kinds(lint("'method': [], 'runtime': {'hypothesis': {'strategy': '" + strategy + "'}}")))
                .containsExactly("rounds-unnoticed");
    }

    @Test
    void paths_of_commands_differ() {
        assertThat(kinds(method("'provider': {'type': 'process', 'path': 'sh'}")))
                .containsExactly("process-path-searched");
        assertThat(kinds(method("'provider': {'type': 'process', 'path': './hurt.sh'}")))
                .contains("process-path-relative");
        assertThat(kinds(method("'provider': {'type': 'process', 'path': 'chaosee'}")))
                .contains("process-path-chaosee");
    }

    @Test
    void what_is_missing_here_breaks_here() {
        assertThat(only(
                                method("'provider': {'type': 'python', 'module': 'os', 'func': 'getcwd'}"),
                                "provider-python-unsupported")
                        .where())
                .isEqualTo(Where.HERE);
        assertThat(only(
                                lint("'method': [], 'secrets': {'till': {'pin': {'type': 'vault', 'path': 'pin'}}}"),
                                "secret-vault-unsupported")
                        .where())
                .isEqualTo(Where.HERE);
    }

    @Test
    void controls_differ_wherever_they_stand() {
        String controls = "'controls': [{'name': 'log', 'provider': {'type': 'python', 'module': 'log'}}]";
        assertThat(kinds(lint("'method': [], " + controls))).containsExactly("controls-ignored");
        assertThat(kinds(method(controls + ", 'provider': {'type': 'http', 'url': 'http://localhost/'}")))
                .containsExactly("controls-ignored");
    }

    @Test
    void the_own_extension_differs() {
        assertThat(kinds(lint("'method': [], 'extensions': [{'name': 'other'}, {'name': 'chaos-ee'}]")))
                .containsExactly("extension-own");
    }

    @Test
    void a_probe_of_the_configuration_differs() {
        assertThat(kinds(lint(
                        "'method': [], 'configuration': {'a~/b': {'type': 'probe', 'name': 'ask', 'provider': {'type':"
                                + " 'http', 'url': 'http://localhost/'}}}")))
                .containsExactly("configuration-probe");
    }

    @Test
    void what_breaks_comes_first_and_kinds_can_be_left_out() {
        LintReport report = lint("'method': [{'type': 'probe'}], 'dry': true");
        assertThat(report.remarks().get(0).severity()).isEqualTo(Severity.BREAKS);
        assertThat(report.count(Severity.DIFFERS)).isEqualTo(1);
        assertThat(report.without(Set.of("dry-ignored")).count(Severity.DIFFERS))
                .isZero();
    }

    private static LintReport expecting(String tolerance) {
        return lint("""
                'method': [], 'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'tolerance': %s, 'provider': {'type': 'http', 'url': 'http://localhost/'}}]}""".formatted(tolerance));
    }

    private static LintReport method(String members) {
        return lint(one(members));
    }

    private static String one(String members) {
        return "'method': [{'type': 'probe', 'name': 'one', " + members + "}]";
    }

    private static LintReport lint(String members) {
        return lint(members, options());
    }

    private static LintReport lint(String members, RunOptions options) {
        try {
            JsonNode experiment = Json.parse(
                    ("{" + HEAD + ", " + members + "}").replace('\'', '"').replace("\\u0027", "'"));
            return Lint.of(experiment, options);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
    }

    private static RunOptions options() {
        return RunOptions.builder(Mode.SAFE)
                .environment(Map.of("PATH", "/bin:/usr/bin"))
                .build();
    }

    private static List<String> kinds(LintReport report) {
        return report.remarks().stream()
                .map(remark -> remark.finding().kind())
                .distinct()
                .toList();
    }

    private static Remark only(LintReport report, String kind) {
        List<Remark> found = report.remarks().stream()
                .filter(remark -> remark.finding().kind().equals(kind))
                .toList();
        assertThat(found).as("%s", report).hasSize(1);
        return found.get(0);
    }
}
