package org.chaosee.experiment.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Finds what entries refer to, in the method and in the hypothesis, which comes first. */
public final class References {

    private final Map<String, Activity> byName = new HashMap<>();

    public References(Experiment experiment) {
        experiment.method().forEach(this::add);
        experiment.hypothesis().forEach(this::add);
    }

    private void add(JsonNode entry) {
        if (entry instanceof ObjectNode tree && !tree.has("ref")) {
            byName.put(tree.path("name").asText(), new Activity(tree));
        }
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * The activity that the entry is, or that it refers to, which then takes over {@code background} and
     * {@code tolerance} of the entry.
     *
     * @throws IllegalArgumentException when it refers to nothing, or is no object
     */
    public Activity resolve(JsonNode entry) {
        if (!(entry instanceof ObjectNode tree)) {
            throw new IllegalArgumentException("An activity is an object");
        }
        if (!tree.has("ref")) {
            return new Activity(tree);
        }
        Activity target = byName.get(tree.path("ref").asText());
        if (target == null) {
            throw new IllegalArgumentException("No activity has the name " + tree.path("ref"));
        }
        Activity result = target;
        for (String own : new String[] {"background", "tolerance"}) {
            result = tree.has(own) ? result.with(own, tree.get(own)) : result.without(own);
        }
        return result;
    }
}
