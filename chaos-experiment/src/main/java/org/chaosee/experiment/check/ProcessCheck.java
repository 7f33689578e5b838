package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.provider.process.SearchPath;

/**
 * Commands.
 *
 * @param activity that starts the command
 */
record ProcessCheck(CheckContext context, JsonNode activity) {

    void check(JsonNode provider, String pointer) {
        Findings findings = context.findings();
        String path = provider.path("path").asText();
        if (path.isEmpty() || provider.path("path").isNull()) {
            findings.refuse("process-path-missing", pointer + "/path", "A command needs a path");
        } else if (new SearchPath(
                        context.options().environment(), context.options().directory())
                .find(path)
                .isEmpty()) {
            findings.refuse(
                    "process-path-unknown", pointer + "/path", "There is no command %s to be started".formatted(path));
        }
        JsonNode timeout = provider.path("timeout");
        boolean isTime =
                timeout.isMissingNode() || timeout.isNull() || (timeout.isNumber() && timeout.doubleValue() > 0);
        if (context.rules().faultsAreCaught() && !isTime) {
            findings.refuse(
                    "process-timeout-invalid", pointer + "/timeout", "A timeout is a number of seconds above 0");
        }
        JsonNode arguments = provider.path("arguments");
        if (context.rules().faultsAreCaught() && (arguments.isNumber() || arguments.isBoolean())) {
            findings.refuse("arguments-invalid", pointer + "/arguments", "Arguments are a list, an object or a text");
        }
        // One pattern may stand for a list.
        boolean isShell = arguments.isTextual()
                && (!Patterns.isLone(arguments.textValue())
                        || context.filled(arguments, activity)
                                .filter(JsonNode::isTextual)
                                .isPresent());
        if (isShell && context.rules().guardsShell() && !context.options().shellAllowed()) {
            findings.refuse(
                    "process-shell-not-allowed",
                    pointer + "/arguments",
                    "Arguments as a text go through a shell, which isn't allowed: write a list, or allow it");
        }
    }
}
