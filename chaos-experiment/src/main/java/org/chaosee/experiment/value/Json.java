package org.chaosee.experiment.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and makes trees. A number with a fraction is kept as it was written, digit by digit. */
public final class Json {

    private Json() {}

    /**
     * The one value of that text.
     *
     * @throws JsonProcessingException when it is none, or more than one
     */
    public static JsonNode parse(String text) throws JsonProcessingException {
        JsonNode value = mapper().readTree(text);
        if (value.isMissingNode()) {
            throw new EmptyTextException();
        }
        return value;
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Whether it is an object or an array. */
    public static boolean isNested(JsonNode value) {
        return value.isContainerNode();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private static final class EmptyTextException extends JsonProcessingException {

        EmptyTextException() {
            super("An empty text is no JSON");
        }
    }
}
