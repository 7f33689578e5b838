package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.run.Surroundings;

/** The secrets, group by group. */
record SecretsCheck(CheckContext context) {

    void check(JsonNode tree) {
        JsonNode written = tree.path("secrets");
        if (context.rules().refusesUnknownNames()) {
            checkDeclared(context.options().variableFile().path("secrets"), written);
        }
        if (!written.isObject()) {
            if (!written.isMissingNode() && !written.isNull()) {
                context.findings().refuse("secrets-invalid", "/secrets", "The secrets are an object");
            }
            return;
        }
        JsonNode looked =
                context.rules().variablesFirst() ? context.surroundings().secrets() : written;
        looked.properties().forEach(group -> {
            String pointer = Findings.member("/secrets", group.getKey());
            if (group.getValue().isObject()) {
                group.getValue()
                        .properties()
                        .forEach(key -> checkKey(Findings.member(pointer, key.getKey()), key.getValue()));
            } else {
                context.findings()
                        .refuse("secret-group-invalid", pointer, "A secret stands in a group, which is an object");
            }
        });
    }

    private void checkKey(String pointer, JsonNode value) {
        String key = value.path("key").asText();
        if (Surroundings.isEnvironment(value)
                && !context.options().environment().containsKey(key)) {
            context.findings().refuse("secret-env-missing", pointer, "There is no environment variable " + key);
        } else if (Surroundings.isEnvironment(value) && context.rules().faultsAreCaught()) {
            checkFits(pointer, value);
        }
        if (value.path("type").asText().equals("vault")) {
            context.findings()
                    .refuse(
                            "secret-vault-unsupported",
                            pointer,
                            "Secrets of a vault can't be read here: use an environment variable");
        }
    }

    private void checkFits(String pointer, JsonNode value) {
        try {
            context.surroundings().lookUp(value);
        } catch (IllegalArgumentException e) {
            context.findings()
                    .refuse(
                            "secret-env-invalid",
                            pointer,
                            "The environment variable %s is no %s"
                                    .formatted(
                                            value.path("key").asText(),
                                            value.path("env_var_type").asText()));
        }
    }

    private void checkDeclared(JsonNode variables, JsonNode declared) {
        variables
                .properties()
                .forEach(group -> group.getValue().fieldNames().forEachRemaining(name -> {
                    if (!declared.path(group.getKey()).has(name)) {
                        context.findings()
                                .refuse(
                                        "variable-undeclared",
                                        "/secrets",
                                        "The variable %s is not declared in the group %s of the secrets"
                                                .formatted(name, group.getKey()));
                    }
                }));
    }
}
