package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;

/** What stands for the variables of a case. */
final class Variables {

    private final Map<String, String> values = new HashMap<>();

    Variables set(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    String in(String text) {
        String result = text;
        for (Map.Entry<String, String> variable : values.entrySet()) {
            result = result.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        if (result.contains("${")) {
            throw new IllegalStateException("A variable isn't known in " + text);
        }
        return result;
    }

    JsonNode in(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(in(value.textValue()));
        }
        if (value.isArray()) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> result.add(in(each)));
            return result;
        }
        if (value.isObject()) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> result.set(member.getKey(), in(member.getValue())));
            return result;
        }
        return value;
    }
}
