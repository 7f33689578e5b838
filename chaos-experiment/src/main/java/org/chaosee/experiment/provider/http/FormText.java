package org.chaosee.experiment.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.value.Notation;

/** Writes arguments as a query or a form: a list repeats its name, null is left out, an object gives its names. */
record FormText(Notation notation) {

    String of(JsonNode arguments) {
        if (arguments.isMissingNode() || arguments.isNull()) {
            return "";
        }
        if (arguments.isTextual()) {
            return arguments.textValue();
        }
        if (!arguments.isObject()) {
            throw new IllegalArgumentException("Arguments are an object or a text, and not " + arguments);
        }
        List<String> pairs = new ArrayList<>();
        arguments.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                value.fieldNames().forEachRemaining(name -> pairs.add(pair(member.getKey(), name)));
            } else if (value.isArray()) {
                value.forEach(entry -> add(pairs, member.getKey(), entry));
            } else {
                add(pairs, member.getKey(), value);
            }
        });
        return String.join("&", pairs);
    }

    private void add(List<String> pairs, String name, JsonNode value) {
        if (!value.isNull()) {
            pairs.add(pair(name, notation.text(value)));
        }
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
