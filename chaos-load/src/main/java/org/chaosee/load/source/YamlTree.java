package org.chaosee.load.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML 1.1, in which {@code yes} and {@code on} are booleans and {@code 012} is ten, and no types but its own. */
final class YamlTree {

    /** The lists and objects around the value at hand: one that holds itself has no end. */
    private final IdentityHashMap<Object, Object> around = new IdentityHashMap<>();

    private YamlTree() {}

    /**
     * The one document of that text.
     *
     * @throws YAMLException when it is none
     */
    static JsonNode read(String text) {
        return new YamlTree().tree(new Yaml(new SafeConstructor(options())).<@Nullable Object>load(text));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private JsonNode tree(@Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof Iterable<?>) {
            if (around.put(value, value) != null) {
                throw new YAMLException("A part of it holds itself");
            }
            JsonNode result = value instanceof Map<?, ?> map ? object(map) : list((Iterable<?>) value);
            around.remove(value);
            return result;
        }
        if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return JsonNodeFactory.instance.numberNode(new BigInteger(value.toString()));
        }
        if (value instanceof Double number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        if (value instanceof Date date) {
            return TextNode.valueOf(date.toInstant().toString());
        }
        return value == null ? NullNode.getInstance() : TextNode.valueOf(value.toString());
    }

    private ObjectNode object(Map<?, ?> map) {
        ObjectNode result = Json.object();
        map.forEach((name, member) -> result.set(String.valueOf(name), tree(member)));
        return result;
    }

    private ArrayNode list(Iterable<?> values) {
        ArrayNode result = Json.array();
        values.forEach(entry -> result.add(tree(entry)));
        return result;
    }
}
