package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.chaosee.experiment.option.Rules;

/** Members that nobody reads, which are often misspelt. */
record MemberCheck(CheckContext context) {

    private static final Set<String> EXPERIMENT = Set.of(
            "version",
            "title",
            "description",
            "method",
            "steady-state-hypothesis",
            "rollbacks",
            "configuration",
            "secrets",
            "tags",
            "extensions",
            "contributions",
            "controls",
            "runtime");
    private static final Set<String> ACTIVITY = Set.of(
            "type",
            "name",
            "provider",
            "tolerance",
            "pauses",
            "background",
            "timeout",
            "secrets",
            "configuration",
            "controls");
    private static final Set<String> REFERENCE = Set.of("ref", "background", "tolerance");
    private static final Set<String> HTTP =
            Set.of("type", "url", "method", "headers", "arguments", "timeout", "verify_tls", "max_retries", "secrets");
    private static final Set<String> PROCESS = Set.of("type", "path", "arguments", "timeout", "secrets");

    void check(JsonNode tree) {
        Rules rules = context.rules();
        if (!rules.warnsOfUnreadMembers()) {
            return;
        }
        warn(tree, "", EXPERIMENT);
        warn(tree.path("runtime"), "/runtime", Set.of("rollbacks", "hypothesis"));
        JsonNode hypothesis = tree.path("steady-state-hypothesis");
        warn(hypothesis, "/steady-state-hypothesis", Set.of("title", "probes", "controls"));
        checkAll(hypothesis.path("probes"), "/steady-state-hypothesis/probes/");
        checkAll(tree.path("method"), "/method/");
        checkAll(tree.path("rollbacks"), "/rollbacks/");
    }

    private void checkAll(JsonNode activities, String pointer) {
        for (int i = 0; i < activities.size() && activities.isArray(); i++) {
            JsonNode activity = activities.get(i);
            warn(activity, pointer + i, activity.has("ref") ? REFERENCE : ACTIVITY);
            warn(activity.path("pauses"), pointer + i + "/pauses", Set.of("before", "after"));
            warnOfTolerance(activity.path("tolerance"), pointer + i + "/tolerance");
            JsonNode provider = activity.path("provider");
            switch (provider.path("type").asText()) {
                case "http" -> warn(provider, pointer + i + "/provider", HTTP);
                case "process" -> warn(provider, pointer + i + "/provider", PROCESS);
                default -> {
                    // Refused elsewhere.
                }
            }
        }
    }

    private void warnOfTolerance(JsonNode tolerance, String pointer) {
        switch (tolerance.path("type").asText()) {
            case "regex" -> warn(tolerance, pointer, Set.of("type", "pattern", "target"));
            case "jsonpath" -> warn(tolerance, pointer, Set.of("type", "path", "target", "expect", "count"));
            case "range" -> warn(tolerance, pointer, Set.of("type", "range", "target"));
            case "probe" -> warn(tolerance, pointer, ACTIVITY);
            default -> {
                // Has no members, or is refused elsewhere.
            }
        }
    }

    private void warn(JsonNode object, String pointer, Set<String> read) {
        object.properties().stream()
                .map(member -> member.getKey())
                .filter(name -> !read.contains(name))
                .forEach(name -> context.findings()
                        .warn("member-unread", Findings.member(pointer, name), "Nobody reads the member " + name));
    }
}
