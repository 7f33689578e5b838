package org.chaosee.experiment.lint;

import java.util.List;
import java.util.stream.Collectors;

/** What activities say, apart from what is sent, and from what is expected. */
record ActivityRules(Remarks remarks) {

    void look(List<Place> places) {
        places.forEach(this::look);
        lookAtFailures(places, "method");
        lookAtFailures(places, "rollbacks");
    }

    private void look(Place place) {
        if (place.activity().path("timeout").isNumber()) {
            remarks.differs(
                    "activity-timeout",
                    place.at("timeout"),
                    "Elsewhere the activity's own timeout is never used: write it into the provider");
        }
        if (place.activity().has("dry")) {
            remarks.differs(
                    "dry-member",
                    place.at("dry"),
                    "Elsewhere this member, whatever it says, makes the activity real in a dry run: leave it out");
        }
        if (place.activity().hasNonNull("controls")) {
            remarks.differs(
                    "controls-ignored",
                    place.at("controls"),
                    "Elsewhere controls are run, and here they are not: write activities instead");
        }
        if (place.section().equals("tolerance")) {
            remarks.differs(
                    "tolerance-probe",
                    place.pointer(),
                    "Elsewhere a probe that judges is met by any answer, here by exit code 0 or a status below 400: write the"
                            + " type regex, jsonpath or range");
        }
        if (place.isProcess()) {
            lookAtPath(place);
        }
    }

    private void lookAtPath(Place place) {
        String path = place.provider().path("path").asText();
        String pointer = place.at("provider/path");
        if (path.equals("chaosee")) {
            remarks.differs(
                    "process-path-chaosee",
                    pointer,
                    "Elsewhere chaosee has to be on the search path, of the version that the experiment is written for");
        } else if (!path.isEmpty() && !path.startsWith("/") && path.contains("/")) {
            remarks.differs(
                    "process-path-relative",
                    pointer,
                    "The path is relative to where the runner is started: write it from the root on");
        } else if (!path.isEmpty() && !path.contains("/")) {
            remarks.differs(
                    "process-path-searched",
                    pointer,
                    "It depends on the search path which command that is: write its path from the root on");
        }
    }

    private void lookAtFailures(List<Place> places, String section) {
        List<Place> actions = places.stream()
                .filter(place -> place.section().equals(section) && place.isAction())
                .toList();
        if (actions.isEmpty()) {
            return;
        }
        String names = actions.stream()
                .map(place -> place.activity().path("name").asText())
                .collect(Collectors.joining(", "));
        remarks.differs(
                "action-failure-unnoticed",
                "/" + section,
                "Elsewhere nobody notices if one of these fails or is answered with an error: " + names
                        + ". Let a probe of the hypothesis ask for what they are to bring about");
    }
}
