package org.chaosee.experiment.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.Notation;

/**
 * Fills patterns. What is filled in isn't filled again.
 *
 * @param refusesUnknown whether a name in braces that means nothing is a fault; otherwise its pattern stays, as one without
 *     braces always does, which may be meant for a shell
 */
public record Patterns(Names names, Notation notation, boolean refusesUnknown) {

    /** The same value with all texts in it filled, but for the names of members. */
    public JsonNode fill(JsonNode value) {
        if (value.isTextual()) {
            return fillText(value.textValue());
        }
        if (value.isArray()) {
            ArrayNode result = Json.array();
            value.forEach(entry -> result.add(fill(entry)));
            return result;
        }
        if (value.isObject()) {
            ObjectNode result = Json.object();
            value.properties().forEach(member -> result.set(member.getKey(), fill(member.getValue())));
            return result;
        }
        return value;
    }

    /** As {@link #fill}, but all is left as it is when there is nothing to fill from. */
    public JsonNode fillArguments(JsonNode arguments) {
        return names.isEmpty() ? arguments : fill(arguments);
    }

    /** As a text, whatever it stands for. */
    public String text(String text) {
        return notation.text(fillText(text));
    }

    /** The text with what is filled in changed that way. */
    public String text(String text, Change change) {
        return Pattern.replace(
                text,
                (pattern, place) -> find(Pattern.nameOf(pattern), pattern.startsWith("${"))
                        .map(value -> change.of(notation.text(value), place))
                        .orElse(pattern));
    }

    /** Whether the whole text is a pattern with braces. */
    public static boolean isLone(String text) {
        return Pattern.lone(text).isPresent();
    }

    /**
     * All names that texts in that value ask for.
     *
     * @param bare whether patterns without braces count
     */
    public static List<String> namesIn(JsonNode value, boolean bare) {
        List<String> names = new ArrayList<>();
        if (value.isTextual()) {
            names.addAll(Pattern.names(value.textValue(), bare));
        }
        value.forEach(child -> names.addAll(namesIn(child, bare)));
        return names;
    }

    private JsonNode fillText(String text) {
        Optional<JsonNode> lone = Pattern.lone(text).flatMap(name -> find(name, true));
        return lone.orElseGet(() -> TextNode.valueOf(text(text, (value, place) -> value)));
    }

    private Optional<JsonNode> find(String name, boolean braces) {
        Optional<JsonNode> value = names.find(name);
        if (value.isEmpty() && refusesUnknown && braces) {
            throw new IllegalArgumentException("Nothing is known by the name " + name);
        }
        return value;
    }

    /** What is written instead of a value. */
    @FunctionalInterface
    public interface Change {

        /**
         * The text to be written.
         *
         * @param place where its pattern begins in the text
         */
        String of(String value, int place);
    }
}
