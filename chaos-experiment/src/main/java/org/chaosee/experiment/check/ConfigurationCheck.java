package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Surroundings;

/** The configuration, and the variables that are to replace parts of it. */
record ConfigurationCheck(CheckContext context) {

    void check(JsonNode tree) {
        JsonNode written = tree.path("configuration");
        if (!written.isObject()) {
            if (!written.isMissingNode() && !written.isNull()) {
                context.findings().refuse("configuration-invalid", "/configuration", "The configuration is an object");
            }
            written = context.surroundings().configuration();
        }
        JsonNode looked =
                context.rules().variablesFirst() ? context.surroundings().configuration() : written;
        looked.properties()
                .forEach(entry -> checkEntry(Findings.member("/configuration", entry.getKey()), entry.getValue()));
        if (context.rules().refusesUnknownNames()) {
            RunOptions options = context.options();
            checkDeclared(options.variables(), written);
            checkDeclared(options.variableFile().path("configuration"), written);
        }
    }

    private void checkEntry(String pointer, JsonNode value) {
        boolean isPython = value.path("provider").path("type").asText().equals("python");
        if (Surroundings.isProbe(value) && (isPython || context.rules().faultsAreCaught())) {
            new ActivityCheck(context).check(value, pointer);
        }
        if (!Surroundings.isEnvironment(value)) {
            return;
        }
        String key = value.path("key").asText();
        if (!context.options().environment().containsKey(key) && !value.has("default")) {
            context.findings()
                    .refuse(
                            "configuration-env-missing",
                            pointer,
                            "There is no environment variable %s, and no default".formatted(key));
        } else if (context.rules().faultsAreCaught()) {
            checkFits(pointer, value);
        }
    }

    private void checkFits(String pointer, JsonNode value) {
        try {
            context.surroundings().lookUp(value);
        } catch (IllegalArgumentException e) {
            context.findings()
                    .refuse(
                            "configuration-env-invalid",
                            pointer,
                            "The environment variable %s is no %s"
                                    .formatted(
                                            value.path("key").asText(),
                                            value.path("env_var_type").asText()));
        }
    }

    private void checkDeclared(JsonNode variables, JsonNode declared) {
        variables.fieldNames().forEachRemaining(name -> {
            if (!declared.has(name)) {
                context.findings()
                        .refuse(
                                "variable-undeclared",
                                "/configuration",
                                "The variable %s is not declared in the configuration".formatted(name));
            }
        });
    }
}
