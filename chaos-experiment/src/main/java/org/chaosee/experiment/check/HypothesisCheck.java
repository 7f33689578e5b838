package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The hypothesis, its probes and their tolerances. */
record HypothesisCheck(CheckContext context) {

    private static final String POINTER = "/steady-state-hypothesis";

    void check(JsonNode tree) {
        JsonNode hypothesis = tree.path("steady-state-hypothesis");
        if (hypothesis.isMissingNode()) {
            return;
        }
        Findings findings = context.findings();
        if (!hypothesis.isObject()) {
            findings.refuse("hypothesis-invalid", POINTER, "A hypothesis is an object, or left out");
            return;
        }
        if (!hypothesis.hasNonNull("title") || hypothesis.path("title").asText().isEmpty()) {
            findings.refuse("hypothesis-title-missing", POINTER + "/title", "A hypothesis needs a title");
        }
        JsonNode probes = hypothesis.path("probes");
        if (!probes.isArray() && !probes.isMissingNode()) {
            findings.refuse("hypothesis-invalid", POINTER + "/probes", "The probes are a list");
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < probes.size(); i++) {
            if (!probes.get(i).has("ref")) {
                new ActivitiesCheck(context).warnOfSecond(names, probes.get(i), POINTER + "/probes/" + i);
            }
            checkProbe(probes.get(i), POINTER + "/probes/" + i);
        }
    }

    private void checkProbe(JsonNode probe, String pointer) {
        boolean isReference = probe.has("ref");
        if (isReference) {
            new ActivitiesCheck(context).checkReference(probe, pointer, false);
        } else {
            new ActivityCheck(context).check(probe, pointer);
        }
        if (!isReference || context.rules().faultsAreCaught()) {
            new ToleranceCheck(context, provider(probe)).check(probe.path("tolerance"), pointer + "/tolerance");
        }
        if (context.rules().refusesUnknownStrategies()
                && probe.path("type").asText().equals("action")) {
            context.findings()
                    .warn("hypothesis-action", pointer, "An action in a hypothesis changes what it is to ask");
        }
    }

    /** The type of the provider that the probe will call in the end; empty when nobody knows. */
    private String provider(JsonNode probe) {
        JsonNode target = probe;
        if (probe.has("ref")) {
            String name = probe.path("ref").asText();
            if (!context.references().has(name)) {
                return "";
            }
            target = context.references().resolve(probe).tree();
        }
        String type = target.path("provider").path("type").asText();
        return Set.of("http", "process").contains(type) ? type : "";
    }
}
