package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.run.Surroundings;

/** That all patterns mean something to the activity that has them. */
record NamesCheck(CheckContext context) {

    void check(Experiment experiment) {
        if (!context.rules().refusesUnknownNames()) {
            return;
        }
        Names all = new Names(
                context.surroundings().configuration(), context.surroundings().secrets());
        checkValue(experiment.tree().path("title"), "/title", all, all, true);
        all.configuration().properties().stream()
                .filter(entry -> Surroundings.isProbe(entry.getValue()))
                .forEach(entry ->
                        checkActivity(entry.getValue(), Findings.member("/configuration", entry.getKey()), all));
        checkAll(experiment.hypothesis(), "/steady-state-hypothesis/probes/", all);
        checkAll(experiment.method(), "/method/", all);
        checkAll(experiment.rollbacks(), "/rollbacks/", all);
    }

    private void checkAll(List<JsonNode> activities, String pointer, Names all) {
        for (int i = 0; i < activities.size(); i++) {
            checkActivity(activities.get(i), pointer + i, all);
        }
    }

    private void checkActivity(JsonNode activity, String pointer, Names all) {
        Names seen = activity instanceof ObjectNode tree ? all.only(new Activity(tree).secrets()) : all;
        if (isActionOfDryRun(activity)) {
            checkAsked(activity, pointer);
        }
        JsonNode provider = activity.path("provider");
        boolean isHttp = provider.path("type").asText().equals("http");
        String place = pointer + "/provider/";
        if (isHttp) {
            for (String filled : new String[] {"url", "headers", "timeout"}) {
                checkValue(provider.path(filled), place + filled, seen, all, true);
            }
        }
        if (!all.isEmpty()) {
            // A name without braces may be meant for the shell that a command starts.
            checkValue(provider.path("arguments"), place + "arguments", seen, all, isHttp);
        }
        checkValue(activity.path("pauses"), pointer + "/pauses", seen, all, true);
        checkTolerance(activity.path("tolerance"), pointer + "/tolerance", seen, all);
    }

    /** Whether it is real, although no probe is asked. */
    private boolean isActionOfDryRun(JsonNode activity) {
        return context.rules().configurationHasToAnswer()
                && context.options().dry() == DryMode.PROBES
                && activity.path("type").asText().equals("action");
    }

    /** A dry run would have nothing to fill in. */
    private void checkAsked(JsonNode activity, String pointer) {
        ObjectNode configuration = context.surroundings().configuration();
        List<String> names = new ArrayList<>(Patterns.namesIn(activity.path("provider"), true));
        names.addAll(Patterns.namesIn(activity.path("pauses"), true));
        names.stream()
                .filter(name -> Surroundings.isProbe(configuration.path(name)))
                .distinct()
                .forEach(name -> context.findings()
                        .refuse(
                                "pattern-unasked",
                                pointer,
                                "A dry run without probes doesn't ask for %s, which this action needs"
                                        .formatted(name)));
    }

    private void checkTolerance(JsonNode tolerance, String pointer, Names seen, Names all) {
        if (tolerance.isTextual()) {
            checkValue(tolerance, pointer, seen, all, true);
        }
        for (String filled : new String[] {"pattern", "path", "expect"}) {
            checkValue(tolerance.path(filled), pointer + "/" + filled, seen, all, true);
        }
        if (tolerance instanceof ObjectNode && tolerance.path("type").asText().equals("probe")) {
            checkActivity(tolerance, pointer, all);
        }
    }

    private void checkValue(JsonNode value, String pointer, Names seen, Names all, boolean bare) {
        Patterns.namesIn(value, bare).stream()
                .filter(name -> seen.find(name).isEmpty())
                .distinct()
                .forEach(name -> context.findings().refuse("pattern-unknown", pointer, sentence(name, all)));
    }

    private static String sentence(String name, Names all) {
        return all.find(name).isPresent()
                ? "The secret %s is not seen here; the activity has to name its group in \"secrets\"".formatted(name)
                : "Nothing is known here by the name %s; a dollar itself is written $$".formatted(name);
    }
}
