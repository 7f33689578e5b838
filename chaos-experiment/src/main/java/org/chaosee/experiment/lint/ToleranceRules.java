package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What probes of the hypothesis expect. A tolerance that is a probe is an activity, and looked at as one. */
record ToleranceRules(Remarks remarks) {

    /** A filter that stands behind something else than all entries or members. */
    private static final Pattern FILTER = Pattern.compile("(?<!\\[\\*\\]|\\.\\*)\\[\\s*\\?");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

    void look(JsonNode tree) {
        JsonNode probes = tree.path("steady-state-hypothesis").path("probes");
        for (int i = 0; i < probes.size(); i++) {
            look(probes.path(i).path("tolerance"), "/steady-state-hypothesis/probes/" + i + "/tolerance");
        }
    }

    private void look(JsonNode tolerance, String pointer) {
        boolean isTwoNumbers = tolerance.isArray()
                && tolerance.size() == 2
                && tolerance.get(0).isNumber()
                && tolerance.get(1).isNumber();
        if (isTwoNumbers) {
            remarks.differs(
                    "tolerance-two-statuses",
                    pointer,
                    "The format's public description says that this is a span, both engines take it for one of the two: write"
                            + " {\"type\": \"range\", \"range\": " + tolerance
                            + ", \"target\": \"status\"}, or a list of three or more");
        }
        if (tolerance.path("type").asText().equals("jsonpath")) {
            lookAtPath(tolerance.path("path").asText(), pointer + "/path");
        }
    }

    private void lookAtPath(String path, String pointer) {
        if (FILTER.matcher(QUOTED.matcher(path).replaceAll("\"\"")).find()) {
            remarks.differs(
                    "jsonpath-filter-on-list",
                    pointer,
                    "Elsewhere a filter tests the value that it stands behind, here the entries of it if that is a list: write"
                            + " [*][?(...)] for the entries");
        }
    }
}
