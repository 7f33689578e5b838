package org.chaosee.experiment.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that asks or changes. Immutable.
 *
 * @param tree as written; nobody changes it
 */
public record Activity(ObjectNode tree) {

    public String name() {
        return tree.path("name").asText();
    }

    public boolean isAction() {
        return tree.path("type").asText().equals("action");
    }

    public JsonNode provider() {
        return tree.path("provider");
    }

    public boolean isBackground() {
        return tree.path("background").asBoolean();
    }

    /** Missing when there is none. */
    public JsonNode pauses() {
        return tree.path("pauses");
    }

    /** Missing when there is none. */
    public JsonNode tolerance() {
        return tree.path("tolerance");
    }

    /** A list of the groups that it names itself, or that its provider names; missing when there is neither. */
    public JsonNode secrets() {
        return tree.has("secrets") ? tree.path("secrets") : provider().path("secrets");
    }

    /** The same with that member. */
    public Activity with(String member, JsonNode value) {
        ObjectNode copy = tree.deepCopy();
        copy.set(member, value);
        return new Activity(copy);
    }

    /** The same without that member. */
    public Activity without(String member) {
        ObjectNode copy = tree.deepCopy();
        copy.remove(member);
        return new Activity(copy);
    }
}
