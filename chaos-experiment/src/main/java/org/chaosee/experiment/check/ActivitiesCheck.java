package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The method and the rollbacks. */
record ActivitiesCheck(CheckContext context) {

    void check(JsonNode tree, String list) {
        JsonNode activities = tree.path(list);
        if (activities.isMissingNode() || (activities.isNull() && list.equals("method"))) {
            return;
        }
        if (!activities.isArray()) {
            context.findings().refuse(list + "-invalid", "/" + list, "It is a list of activities");
            return;
        }
        Set<String> names = new HashSet<>();
        if (list.equals("method")) {
            // A reference could mean either.
            tree.path("steady-state-hypothesis").path("probes").forEach(probe -> names.add(name(probe)));
        }
        for (int i = 0; i < activities.size(); i++) {
            JsonNode activity = activities.get(i);
            String pointer = "/" + list + "/" + i;
            if (activity.has("ref")) {
                checkReference(activity, pointer, list.equals("method"));
            } else {
                new ActivityCheck(context).check(activity, pointer);
                warnOfSecond(names, activity, pointer);
            }
        }
    }

    private static String name(JsonNode activity) {
        return activity.path("name").asText();
    }

    /** @param names of those before it, to which it is added */
    void warnOfSecond(Set<String> names, JsonNode activity, String pointer) {
        String name = name(activity);
        if (!names.add(name) && context.rules().refusesUnknownStrategies()) {
            context.findings()
                    .warn(
                            "activity-name-twice",
                            pointer + "/name",
                            "Another activity has the name %s, too".formatted(name));
        }
    }

    /** @param always whether an unknown name is refused under any rules */
    void checkReference(JsonNode activity, String pointer, boolean always) {
        JsonNode reference = activity.path("ref");
        if (!reference.isTextual() || reference.textValue().isBlank()) {
            context.findings().refuse("ref-invalid", pointer + "/ref", "A reference is the name of an activity");
        } else if ((always || context.rules().faultsAreCaught())
                && !context.references().has(reference.textValue())) {
            context.findings()
                    .refuse(
                            "ref-unknown",
                            pointer + "/ref",
                            "No activity of the method or the hypothesis has the name " + reference.textValue());
        }
    }
}
