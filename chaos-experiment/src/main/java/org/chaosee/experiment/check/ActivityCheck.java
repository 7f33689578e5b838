package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.chaosee.experiment.fill.Patterns;

/** One activity, wherever it stands. */
record ActivityCheck(CheckContext context) {

    void check(JsonNode activity, String pointer) {
        Findings findings = context.findings();
        if (!activity.isObject() || activity.isEmpty()) {
            findings.refuse("activity-empty", pointer, "An activity is an object that isn't empty");
            return;
        }
        String type = activity.path("type").asText();
        if (type.isEmpty() || type.equals("null")) {
            findings.refuse("activity-type-missing", pointer + "/type", "An activity needs a type");
        } else if (!Set.of("probe", "action").contains(type)) {
            findings.refuse(
                    "activity-type-unknown", pointer + "/type", "An activity is a probe or an action, and no " + type);
        }
        JsonNode name = activity.path("name");
        if (!name.isTextual() || name.textValue().isBlank()) {
            findings.refuse("activity-name-missing", pointer + "/name", "An activity needs a name");
        }
        checkProvider(activity, pointer);
        JsonNode timeout = activity.path("timeout");
        boolean isNothing = context.rules().limitsTime() && timeout.isNumber() && !(timeout.doubleValue() > 0);
        if (activity.has("timeout") && (!timeout.isNumber() || isNothing)) {
            findings.refuse(
                    "activity-timeout-invalid", pointer + "/timeout", "A timeout is a number of seconds above 0");
        }
        if (activity.has("background") && !activity.path("background").isBoolean()) {
            findings.refuse("background-invalid", pointer + "/background", "background is true or false");
        }
        checkPauses(activity, pointer + "/pauses");
        if (context.rules().secretsAreGuarded()) {
            checkGroups(activity.path("secrets"), pointer + "/secrets");
            checkGroups(activity.path("provider").path("secrets"), pointer + "/provider/secrets");
        }
    }

    private void checkGroups(JsonNode groups, String pointer) {
        if (groups.isMissingNode() || groups.isNull()) {
            return;
        }
        if (!groups.isArray()) {
            context.findings().refuse("secret-group-unknown", pointer, "The groups of secrets are a list of names");
        }
        for (int i = 0; i < groups.size() && groups.isArray(); i++) {
            String name = groups.get(i).asText();
            if (!context.surroundings().secrets().has(name)) {
                context.findings()
                        .refuse("secret-group-unknown", pointer + "/" + i, "There is no group of secrets " + name);
            }
        }
    }

    private void checkPauses(JsonNode activity, String pointer) {
        JsonNode pauses = activity.path("pauses");
        if (activity.has("pauses") && !pauses.isObject() && context.rules().faultsAreCaught()) {
            context.findings().refuse("pause-invalid", pointer, "Pauses are an object");
        }
        for (String when : new String[] {"before", "after"}) {
            JsonNode pause = pauses.path(when);
            boolean isLone = pause.isTextual() && Patterns.isLone(pause.textValue());
            if ((!pause.isMissingNode() && !pause.isNull() && !pause.isNumber() && !isLone)
                    || (context.rules().faultsAreCaught() && breaks(pause, activity))) {
                context.findings()
                        .refuse(
                                "pause-invalid",
                                pointer + "/" + when,
                                "A pause is a number of seconds, or one pattern and nothing else");
            }
        }
    }

    private boolean breaks(JsonNode pause, JsonNode activity) {
        return context.filled(pause, activity)
                .filter(filled -> !filled.isMissingNode() && !filled.isNull())
                .filter(filled -> !filled.isNumber() || filled.doubleValue() < 0)
                .isPresent();
    }

    private void checkProvider(JsonNode activity, String pointer) {
        JsonNode provider = activity.path("provider");
        String place = pointer + "/provider";
        Findings findings = context.findings();
        if (!provider.isObject() || provider.isEmpty()) {
            findings.refuse("provider-missing", place, "An activity needs a provider");
            return;
        }
        String type = provider.path("type").asText();
        switch (type) {
            case "", "null" -> findings.refuse("provider-type-missing", place + "/type", "A provider needs a type");
            case "http" -> new HttpCheck(context, activity).check(provider, place);
            case "process" -> new ProcessCheck(context, activity).check(provider, place);
            case "python" ->
                findings.refuse(
                        "provider-python-unsupported",
                        place,
                        "The activity %s calls Python code, which can't be run here: use the provider http or process"
                                .formatted(activity.path("name").asText()));
            default ->
                findings.refuse(
                        "provider-type-unknown", place + "/type", "A provider is http or process, and no " + type);
        }
    }
}
