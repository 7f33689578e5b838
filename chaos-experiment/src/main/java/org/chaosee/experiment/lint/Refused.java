package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;

/** What one of the two refuses before the run, or both: the check by either rules says so. */
record Refused(Remarks remarks) {

    /** What this runner lacks, and refuses by any rules; the format's own engine has it. */
    private static final Set<String> LACKING = Set.of("provider-python-unsupported", "secret-vault-unsupported");

    /** What to write instead, where the check itself says only what is wrong. */
    private static final Map<String, String> ADVICE = Map.of(
            "provider-python-unsupported", "elsewhere it runs",
            "secret-vault-unsupported", "elsewhere it is read if the vault's client is installed",
            "jsonpath-path-invalid",
                    "write names in double quotes, one = and not two, 'and' and 'or', and literal indices",
            "jsonpath-path-ambiguous", "elsewhere it runs, and the filter tests the list itself",
            "tolerance-never-met",
                    "elsewhere it runs, and is never met; write an integer for the status, or {\"type\": \"regex\"} with"
                            + " a target",
            "pattern-unknown", "elsewhere it runs, and what nobody declares goes out as it is written",
            "variable-undeclared", "elsewhere it is dropped; declare it in the configuration",
            "process-shell-not-allowed", "elsewhere it runs, and what is filled in could be a command",
            "configuration-env-missing", "give it a default",
            "secret-env-missing", "set it wherever the experiment runs");

    void look(JsonNode experiment, RunOptions options) {
        List<Finding> elsewhere = violations(experiment, options, Mode.STRICT);
        List<Finding> here = violations(experiment, options, Mode.SAFE);
        elsewhere.stream()
                .filter(finding -> LACKING.contains(finding.kind()))
                .forEach(finding -> remarks.breaks(Where.HERE, advised(finding)));
        elsewhere.stream()
                .filter(finding -> !LACKING.contains(finding.kind()))
                .forEach(finding ->
                        remarks.breaks(isAmong(here, finding) ? Where.BOTH : Where.ELSEWHERE, advised(finding)));
        here.stream()
                .filter(finding -> !isAmong(elsewhere, finding))
                .forEach(finding -> remarks.breaks(Where.HERE, advised(finding)));
    }

    private static boolean isAmong(List<Finding> findings, Finding finding) {
        return findings.stream()
                .anyMatch(other ->
                        other.kind().equals(finding.kind()) && other.pointer().equals(finding.pointer()));
    }

    private static Finding advised(Finding finding) {
        String advice = ADVICE.get(finding.kind());
        return advice == null
                ? finding
                : new Finding(finding.kind(), finding.pointer(), finding.message() + "; " + advice);
    }

    private static List<Finding> violations(JsonNode experiment, RunOptions options, Mode mode) {
        RunOptions others = new RunOptions(
                mode,
                options.dry(),
                options.variables(),
                options.variableFile(),
                options.rollbackStrategy(),
                options.hypothesisStrategy(),
                options.hypothesisFrequency(),
                options.failFast(),
                options.shellAllowed(),
                options.limits(),
                options.environment(),
                options.directory());
        return Experiments.check(experiment, others).violations();
    }
}
