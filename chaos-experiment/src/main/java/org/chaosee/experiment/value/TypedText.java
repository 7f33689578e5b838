package org.chaosee.experiment.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/** Reads texts of the environment and of the command line as what they are said to be. */
public final class TypedText {

    /** To read a longer one takes longer than it is worth. */
    private static final int LONGEST_NUMBER = 1000;

    private TypedText() {}

    /**
     * That text as a value of that type.
     *
     * @throws IllegalArgumentException when there is no such type, or the text doesn't fit it; its message doesn't have the
     *     text, which may be a secret
     */
    public static JsonNode read(String text, String type) {
        try {
            return value(text, type);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The text is no %s".formatted(type));
        }
    }

    private static JsonNode value(String text, String type) {
        if (text.length() > LONGEST_NUMBER
                && Set.of("int", "integer", "float", "number").contains(type)) {
            throw new NumberFormatException();
        }
        return switch (type) {
            case "str", "string", "bytes" -> TextNode.valueOf(text);
            case "int", "integer" -> JsonNodeFactory.instance.numberNode(new BigInteger(text.strip()));
            case "float", "number" -> DoubleNode.valueOf(Double.parseDouble(text.strip()));
            case "bool" -> BooleanNode.valueOf(!Set.of("false", "0", "no").contains(text.toLowerCase(Locale.ROOT)));
            case "json" -> json(text);
            default -> throw new IllegalArgumentException("There is no type " + type);
        };
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            // The cause would quote the text.
            throw new IllegalArgumentException("The text is no JSON at line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }
}
