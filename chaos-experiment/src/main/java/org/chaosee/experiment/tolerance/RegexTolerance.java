package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.fill.Patterns;

/** A regular expression that has to be found somewhere in a text. */
record RegexTolerance(Patterns patterns) {

    /** @throws InterruptedException when it was ended, since some expressions never come to an end */
    boolean met(JsonNode tolerance, JsonNode value) throws InterruptedException {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("A regular expression needs a text, and not " + value.getNodeType());
        }
        String expression = patterns.text(tolerance.path("pattern").asText());
        try {
            return PythonRegex.compile(expression)
                    .matcher(new InterruptibleText(value.textValue()))
                    .find();
        } catch (InterruptibleText.EndedException e) {
            throw new InterruptedException();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("The text is too long for the pattern " + expression, e);
        }
    }
}
