package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.option.Rules;

/** Compares the answer of a probe with its tolerance. */
public record Tolerances(Rules rules, Patterns patterns, Judge judge) {

    /**
     * Whether the value is as it should be.
     *
     * @throws IllegalArgumentException when the two can't be compared
     */
    public boolean met(JsonNode tolerance, JsonNode value) throws InterruptedException {
        return switch (tolerance.getNodeType()) {
            case BOOLEAN -> rules.equality().equal(tolerance, value);
            case NUMBER -> new NumberTolerance(rules.equality()).met(tolerance, value);
            case STRING -> text(tolerance, value);
            case ARRAY -> new ListTolerance(rules.equality()).met(tolerance, value);
            case OBJECT -> object((ObjectNode) tolerance, value);
            default -> throw new IllegalArgumentException("That is no tolerance: " + tolerance);
        };
    }

    /** A text that is one pattern is judged by the type of what it stands for. */
    private boolean text(JsonNode tolerance, JsonNode value) throws InterruptedException {
        JsonNode filled = patterns.fill(tolerance);
        return filled.isTextual() ? filled.equals(value) : met(filled, value);
    }

    private boolean object(ObjectNode tolerance, JsonNode value) throws InterruptedException {
        JsonNode target = Target.of(tolerance, value);
        return switch (tolerance.path("type").asText()) {
            case "regex" -> new RegexTolerance(patterns).met(tolerance, target);
            case "jsonpath" -> new PathTolerance(rules, patterns).met(tolerance, target);
            case "range" -> new RangeTolerance(rules.equality()).met(tolerance, target);
            case "probe" -> judge.accepts(new Activity(tolerance), value);
            default ->
                throw new IllegalArgumentException("There is no tolerance of the type " + tolerance.path("type"));
        };
    }
}
