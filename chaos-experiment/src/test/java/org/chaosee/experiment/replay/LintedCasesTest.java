package org.chaosee.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.experiment.lint.Lint;
import org.chaosee.experiment.lint.LintReport;
import org.chaosee.experiment.lint.Severity;
import org.chaosee.experiment.lint.Where;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.option.Variable;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What the lint says of the recorded cases, against what the format's own engine did with them. */
class LintedCasesTest {

    /** What has to be told of a case that the two are known to treat differently, if the file itself shows it. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("configuration-probe-failing", "configuration-probe"),
            Map.entry("dry-experiment-member", "dry-ignored"),
            Map.entry("dry-member-exempts", "dry-member"),
            Map.entry("http-arguments-python-text", "value-notation"),
            Map.entry("http-json-header-with-charset", "content-type-spelling"),
            Map.entry("process-arguments", "process-shell-not-allowed"),
            Map.entry("rollback-default-after-failed", "rollbacks-default"),
            Map.entry("rollback-default-action-failed", "action-failure-unnoticed"),
            Map.entry("substitution-forms", "pattern-unknown"),
            Map.entry("tolerance-boolean-on-http", "tolerance-never-met"),
            Map.entry("tolerance-jsonpath-filter-on-list", "jsonpath-filter-on-list"),
            Map.entry("tolerance-list-of-two-is-membership", "tolerance-two-statuses"),
            Map.entry("tolerance-probe-process", "tolerance-probe"),
            Map.entry("validation-jsonpath-single-quotes", "jsonpath-path-invalid"));

    @TestFactory
    Stream<DynamicTest> what_ran_elsewhere_does_not_break_elsewhere() {
        return cases("finished")
                .map(recorded -> test(
                        recorded,
                        () -> assertThat(lint(recorded).remarks())
                                .noneMatch(remark ->
                                        remark.severity() == Severity.BREAKS && remark.where() != Where.HERE)));
    }

    @TestFactory
    Stream<DynamicTest> what_runs_alike_in_both_breaks_nowhere() {
        return cases("finished")
                .filter(recorded -> recorded.path("differs").isEmpty())
                // Only activities that name the group of a secret see it here (S15).
                .filter(recorded -> !recorded.path("experiment").has("secrets"))
                .map(recorded -> test(
                        recorded,
                        () -> assertThat(lintAllowingShell(recorded).count(Severity.BREAKS))
                                .as("%s", lintAllowingShell(recorded))
                                .isZero()));
    }

    @TestFactory
    Stream<DynamicTest> what_was_rejected_elsewhere_breaks() {
        return cases("rejected")
                .map(recorded -> test(
                        recorded,
                        () -> assertThat(lint(recorded).count(Severity.BREAKS)).isPositive()));
    }

    @TestFactory
    Stream<DynamicTest> known_differences_are_told() {
        List<JsonNode> all = Cases.all();
        assertThat(all.stream().map(recorded -> recorded.path("id").asText())).containsAll(TOLD.keySet());
        return all.stream()
                .filter(recorded -> TOLD.containsKey(recorded.path("id").asText()))
                .map(recorded -> test(
                        recorded,
                        () -> assertThat(lint(recorded).remarks())
                                .extracting(remark -> remark.finding().kind())
                                .contains(TOLD.get(recorded.path("id").asText()))));
    }

    private static Stream<JsonNode> cases(String outcome) {
        return Cases.all().stream()
                .filter(recorded ->
                        recorded.path("expect").path("outcome").asText().equals(outcome))
                .filter(recorded -> recorded.has("experiment"));
    }

    private static DynamicTest test(JsonNode recorded, Executable test) {
        return DynamicTest.dynamicTest(recorded.path("id").asText(), test);
    }

    /** Text for a shell is allowed by an option, wherever both do the same. */
    private static LintReport lintAllowingShell(JsonNode recorded) {
        return Lint.of(
                recorded.get("experiment"),
                options(recorded).toBuilder().shellAllowed(true).build());
    }

    private static LintReport lint(JsonNode recorded) {
        return Lint.of(recorded.get("experiment"), options(recorded));
    }

    private static RunOptions options(JsonNode recorded) {
        JsonNode given = recorded.path("options");
        ObjectNode variables = Json.object();
        for (JsonNode text : given.path("vars")) {
            Variable variable = Variable.parse(text.textValue());
            variables.set(variable.name(), variable.value());
        }
        ObjectNode variableFile = given.path("var_file") instanceof ObjectNode file ? file : Json.object();
        Map<String, String> environment = new HashMap<>(System.getenv());
        given.path("env")
                .properties()
                .forEach(it -> environment.put(it.getKey(), it.getValue().textValue()));
        return RunOptions.builder(Mode.STRICT)
                .variables(variables)
                .variableFile(variableFile)
                .environment(environment)
                .build();
    }
}
