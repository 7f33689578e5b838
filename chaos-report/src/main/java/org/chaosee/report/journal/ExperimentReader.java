package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of an experiment a report shows. It has been run, so that only the types of what is shown are looked at. */
final class ExperimentReader {

    private ExperimentReader() {}

    static Experiment read(Tree tree) {
        Map<String, String> contributions = new TreeMap<>();
        tree.optional("contributions")
                .ifPresent(found -> found.node()
                        .properties()
                        .forEach(entry -> contributions.put(
                                entry.getKey(), entry.getValue().asText())));
        EntryReader entries = new EntryReader();
        return new Experiment(
                plain(tree, "title"),
                plain(tree, "description"),
                tree.list("tags", tag -> tag.node().asText()),
                contributions,
                tree.optional("steady-state-hypothesis")
                        .filter(found -> found.node().isObject())
                        .map(found -> plain(found, "title"))
                        .orElse(""),
                tree.optional("steady-state-hypothesis")
                        .filter(found -> found.node().isObject())
                        .map(found -> found.list("probes", entries::activity))
                        .orElseGet(List::of),
                tree.list("method", entries::activity),
                tree.list("rollbacks", entries::activity),
                dry(tree.node().path("dry")));
    }

    private static String plain(Tree tree, String name) {
        return tree.optional(name).map(found -> Outputs.plain(found.node())).orElse("");
    }

    private static String dry(JsonNode dry) {
        return dry.isTextual() ? dry.textValue() : "";
    }
}
