package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.tolerance.PythonRegex;
import org.chaosee.experiment.tolerance.path.Path;
import org.chaosee.experiment.tolerance.path.PathSyntaxException;

/**
 * One tolerance.
 *
 * @param provider the type of the provider whose answers it judges; empty when nobody knows
 */
record ToleranceCheck(CheckContext context, String provider) {

    /** What may be a text in the answers of a provider. */
    private static final Map<String, Set<String>> TEXTS =
            Map.of("http", Set.of("body"), "process", Set.of("stdout", "stderr"));

    /** What may be a number, or a text that is one. */
    private static final Map<String, Set<String>> NUMBERS =
            Map.of("http", Set.of("status", "body"), "process", Set.of("status", "stdout", "stderr"));

    void check(JsonNode tolerance, String pointer) {
        Findings findings = context.findings();
        switch (tolerance.getNodeType()) {
            case MISSING -> findings.refuse("tolerance-missing", pointer, "A probe of a hypothesis needs a tolerance");
            case BOOLEAN -> refuseUnmeetable(pointer, "true and false");
            case STRING -> {
                if (!Patterns.isLone(tolerance.textValue())) {
                    refuseUnmeetable(pointer, "a text");
                }
            }
            case ARRAY -> warnOfTwo(tolerance, pointer);
            case OBJECT -> checkObject(tolerance, pointer);
            default -> {
                if (!tolerance.isIntegralNumber()) {
                    findings.refuse(
                            "tolerance-invalid",
                            pointer,
                            "A tolerance is a boolean, an integer, a text, a list or an object");
                }
            }
        }
    }

    private void refuseUnmeetable(String pointer, String what) {
        if (context.rules().refusesUnmeetable() && !provider.isEmpty()) {
            context.findings()
                    .refuse(
                            "tolerance-never-met",
                            pointer,
                            "An answer of %s is an object, which %s can never equal: name a target"
                                    .formatted(provider, what));
        }
    }

    private void warnOfTwo(JsonNode tolerance, String pointer) {
        boolean isTwoNumbers = tolerance.size() == 2
                && tolerance.get(0).isNumber()
                && tolerance.get(1).isNumber();
        if (context.rules().warnsOfTwoStatuses() && isTwoNumbers) {
            context.findings()
                    .warn(
                            "tolerance-two-statuses",
                            pointer,
                            "On a status, two numbers mean one of the two: for a span, use the type range with the target status");
        }
    }

    private void checkObject(JsonNode tolerance, String pointer) {
        switch (tolerance.path("type").asText()) {
            case "regex" -> checkRegex(tolerance, pointer);
            case "jsonpath" -> checkPath(tolerance, pointer);
            case "range" -> checkRange(tolerance, pointer);
            case "probe" -> {
                new ActivityCheck(context).check(tolerance, pointer);
                if (context.rules().faultsAreCaught()
                        && !tolerance.path("provider").path("arguments").isObject()) {
                    context.findings()
                            .refuse(
                                    "tolerance-arguments-missing",
                                    pointer + "/provider/arguments",
                                    "A probe that judges needs an object for its arguments, which may be empty");
                }
            }
            default ->
                context.findings()
                        .refuse(
                                "tolerance-kind-unknown",
                                pointer + "/type",
                                "The type of a tolerance is regex, jsonpath, range or probe");
        }
    }

    private void checkRegex(JsonNode tolerance, String pointer) {
        JsonNode pattern = tolerance.path("pattern");
        if (pattern.isMissingNode()) {
            context.findings().refuse("regex-pattern-missing", pointer + "/pattern", "A regex needs a pattern");
        } else {
            try {
                if (!pattern.isTextual()) {
                    throw new PatternSyntaxException("It is no text", pattern.toString(), -1);
                }
                PythonRegex.compile(pattern.textValue());
            } catch (PatternSyntaxException e) {
                context.findings()
                        .refuse(
                                "regex-pattern-invalid",
                                pointer + "/pattern",
                                "The pattern can't be read: " + e.getDescription());
            }
        }
        requireTarget(tolerance, pointer, TEXTS);
    }

    private void checkPath(JsonNode tolerance, String pointer) {
        checkCount(tolerance, pointer);
        JsonNode path = tolerance.path("path");
        if (path.isMissingNode() || path.isNull() || path.asText("-").isBlank()) {
            context.findings().refuse("jsonpath-path-missing", pointer + "/path", "A jsonpath needs a path");
            return;
        }
        try {
            Path.parse(path.asText(), context.rules().pathDialect());
        } catch (PathSyntaxException e) {
            context.findings()
                    .refuse(
                            e.isAmbiguous() ? "jsonpath-path-ambiguous" : "jsonpath-path-invalid",
                            pointer + "/path",
                            String.valueOf(e.getMessage()));
        }
    }

    private void checkCount(JsonNode tolerance, String pointer) {
        if (context.rules().faultsAreCaught()
                && tolerance.has("count")
                && !tolerance.get("count").isIntegralNumber()) {
            context.findings().refuse("jsonpath-count-invalid", pointer + "/count", "A count is a whole number");
        }
    }

    private void checkRange(JsonNode tolerance, String pointer) {
        JsonNode range = tolerance.path("range");
        if (range.isMissingNode()) {
            context.findings().refuse("range-missing", pointer + "/range", "A range needs its two bounds");
        } else if (!range.isArray() || range.size() != 2 || !isBound(range.get(0)) || !isBound(range.get(1))) {
            context.findings().refuse("range-invalid", pointer + "/range", "A range is a list of two numbers");
        }
        requireTarget(tolerance, pointer, NUMBERS);
    }

    private boolean isBound(JsonNode value) {
        return value.isNumber() && (!context.rules().faultsAreCaught() || !isEndless(value));
    }

    /** YAML has such numbers, which are no decimals. */
    private static boolean isEndless(JsonNode value) {
        return value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue());
    }

    private void requireTarget(JsonNode tolerance, String pointer, Map<String, Set<String>> possible) {
        Set<String> members = possible.get(provider);
        if (!context.rules().faultsAreCaught() || members == null) {
            return;
        }
        JsonNode target = tolerance.has("target") ? tolerance.get("target") : MissingNode.getInstance();
        if (!members.contains(target.asText())) {
            context.findings()
                    .refuse(
                            "tolerance-target-missing",
                            pointer + "/target",
                            "It needs a target, one of "
                                    + members.stream().sorted().toList());
        }
    }
}
