package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.chaosee.experiment.value.Json;

/** Of an output, what is kept of it: a member that is too long is cut, and named in the member {@code truncated}. */
final class Kept {

    private static final String MARK = "truncated";

    private Kept() {}

    /** @param most how many characters a member may have, as text or as JSON */
    static JsonNode of(JsonNode output, int most) {
        if (!(output instanceof ObjectNode object)) {
            return output;
        }
        ObjectNode result = Json.object();
        ArrayNode cut = Json.array();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            String text = value.isContainerNode() ? value.toString() : value.asText();
            boolean isLong = text.length() > most;
            result.set(member.getKey(), isLong ? TextNode.valueOf(start(text, most)) : value);
            if (isLong && !isMarked(output, member.getKey())) {
                cut.add(member.getKey());
            }
        }
        if (!cut.isEmpty()) {
            result.withArray(MARK).addAll(cut);
        }
        return result;
    }

    private static boolean isMarked(JsonNode output, String member) {
        return StreamSupport.stream(output.path(MARK).spliterator(), false)
                .anyMatch(name -> name.asText().equals(member));
    }

    private static String start(String text, int most) {
        // Not between the two halves of one character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
