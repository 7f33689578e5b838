package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the experiment says as a whole. */
record HeadRules(Remarks remarks) {

    /** What only this runner reads. */
    private static final String OWN_EXTENSION = "chaos-ee";

    private static final Set<String> WATCHING = Set.of("continuously", "continously", "during-method-only");

    void look(JsonNode tree) {
        lookAtRollbacks(tree);
        lookAtStrategy(tree.path("runtime").path("hypothesis").path("strategy"));
        if (tree.has("dry")) {
            remarks.differs(
                    "dry-ignored",
                    "/dry",
                    "Elsewhere the option overwrites it, and here nobody reads it: use the option");
        }
        lookAtControls(tree, "");
        lookAtControls(tree.path("steady-state-hypothesis"), "/steady-state-hypothesis");
        JsonNode extensions = tree.path("extensions");
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.path(i).path("name").asText().equals(OWN_EXTENSION)) {
                remarks.differs(
                        "extension-own",
                        "/extensions/" + i,
                        "Elsewhere nobody reads this extension: nothing is observed, and the journal has less");
            }
        }
        tree.path("configuration").properties().stream()
                .filter(entry -> entry.getValue().path("type").asText().equals("probe"))
                .forEach(entry -> remarks.differs(
                        "configuration-probe",
                        Pointers.member("/configuration", entry.getKey()),
                        "Elsewhere the entry is dropped if the probe fails, and the probe is asked in dry runs, too: write a"
                                + " value, or take it from the environment with a default"));
    }

    private void lookAtRollbacks(JsonNode tree) {
        JsonNode strategy = tree.path("runtime").path("rollbacks").path("strategy");
        boolean isDefault = strategy.isMissingNode() || strategy.asText().equals("default");
        if (isDefault && !tree.path("rollbacks").isEmpty()) {
            remarks.differs(
                    "rollbacks-default",
                    "/rollbacks",
                    "Elsewhere they are not played after a closing probe that failed, and are played though the method never"
                            + " ran: write \"runtime\": {\"rollbacks\": {\"strategy\": \"always\"}}");
        }
    }

    private void lookAtStrategy(JsonNode strategy) {
        if (WATCHING.contains(strategy.asText())) {
            remarks.differs(
                    "rounds-unnoticed",
                    "/runtime/hypothesis/strategy",
                    "Elsewhere rounds that are not met while the method runs end in success: write \"during-method-only\", and"
                            + " run it with --fail-fast");
        }
    }

    private void lookAtControls(JsonNode object, String pointer) {
        if (object.hasNonNull("controls")) {
            remarks.differs(
                    "controls-ignored",
                    pointer + "/controls",
                    "Elsewhere controls are run, and here they are not: write activities instead");
        }
    }
}
