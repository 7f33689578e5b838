package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.value.Notation;

/**
 * How what is sent is spelled: headers, and values written into texts.
 *
 * @param configuration what patterns are filled from; nothing is looked up
 */
record SpellingRules(Remarks remarks, ObjectNode configuration) {

    private static final Set<String> READ_AS_VALUES = Set.of("bool", "float", "number", "json");

    void look(List<Place> places) {
        for (Place place : places) {
            JsonNode arguments = place.provider().path("arguments");
            if (place.isHttp()) {
                lookAtHeaders(place);
                lookInTexts(place.provider().path("url"), place.at("provider/url"));
                place.provider()
                        .path("headers")
                        .properties()
                        .forEach(header -> lookInTexts(
                                header.getValue(), Pointers.member(place.at("provider/headers"), header.getKey())));
                if (isJson(place.provider())) {
                    lookInTexts(arguments, place.at("provider/arguments"));
                } else {
                    lookAtTexts(arguments, place.at("provider/arguments"));
                }
            } else if (place.isProcess()) {
                lookAtTexts(arguments, place.at("provider/arguments"));
            }
        }
    }

    private void lookAtHeaders(Place place) {
        place.provider().path("headers").properties().forEach(header -> {
            boolean isType = header.getKey().equalsIgnoreCase("Content-Type");
            String value = header.getValue().asText().strip().toLowerCase(Locale.ROOT);
            boolean isJson = value.matches("application/([^;\\s]+\\+)?json\\s*(;.*)?");
            boolean isExact = header.getKey().equals("Content-Type")
                    && header.getValue().asText().equals("application/json");
            boolean hasBody = !place.provider().path("method").asText("GET").equalsIgnoreCase("GET")
                    && place.provider().path("arguments").isContainerNode();
            if (isType && isJson && !isExact && hasBody) {
                remarks.differs(
                        "content-type-spelling",
                        Pointers.member(place.at("provider/headers"), header.getKey()),
                        "Elsewhere the arguments are sent as a form unless the header is spelled exactly"
                                + " \"Content-Type\": \"application/json\"");
            }
        });
    }

    /** Elsewhere by its exact spelling only, here by its meaning: what isn't spelled exactly is told anyway. */
    private static boolean isJson(JsonNode provider) {
        return !provider.path("method").asText("GET").equalsIgnoreCase("GET")
                && provider.path("headers").properties().stream()
                        .anyMatch(header -> header.getKey().equalsIgnoreCase("Content-Type")
                                && header.getValue()
                                        .asText()
                                        .toLowerCase(Locale.ROOT)
                                        .contains("json"));
    }

    /** Where all that isn't text becomes text: queries, forms, arguments of commands. */
    private void lookAtTexts(JsonNode value, String pointer) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                lookAtText(value.get(i), pointer + "/" + i);
            }
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                String place = Pointers.member(pointer, member.getKey());
                if (member.getValue().isArray()) {
                    lookAtTexts(member.getValue(), place);
                } else {
                    lookAtText(member.getValue(), place);
                }
            });
        } else {
            lookInTexts(value, pointer);
        }
    }

    private void lookAtText(JsonNode value, String pointer) {
        if (value.isTextual()) {
            // A list or an object that stands alone is spread over several arguments: only its entries become text.
            boolean isLone = Patterns.isLone(value.textValue());
            Patterns.namesIn(value, true).stream()
                    .filter(name -> isSpelledDifferently(declared(name), isLone))
                    .forEach(name -> remark(pointer, name));
        } else if (!value.isNull() && isSpelledDifferently(value, false)) {
            remarks.differs(
                    "value-notation",
                    pointer,
                    "Elsewhere " + Notation.JSON.text(value) + " is sent as " + Notation.PYTHON.text(value)
                            + ": write a text");
        }
    }

    /** Where values keep their type, unless they are filled into a text that holds more than them. */
    private void lookInTexts(JsonNode value, String pointer) {
        if (value.isTextual() && !Patterns.isLone(value.textValue())) {
            Patterns.namesIn(value, true).stream()
                    .filter(name -> isSpelledDifferently(declared(name), false))
                    .forEach(name -> remark(pointer, name));
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            lookInTexts(value.get(i), pointer + "/" + i);
        }
        value.properties().forEach(member -> lookInTexts(member.getValue(), Pointers.member(pointer, member.getKey())));
    }

    private void remark(String pointer, String name) {
        remarks.differs(
                "value-notation",
                pointer,
                "Elsewhere ${" + name
                        + "} is filled in in Python's notation, such as True, None or {'a': 1}: declare a text");
    }

    private JsonNode declared(String name) {
        JsonNode value = configuration.path(name);
        boolean isLookUp = value.path("type").asText().equals("env");
        if (!isLookUp) {
            return value.path("type").asText().equals("probe") ? MissingNode.getInstance() : value;
        }
        // Whatever the environment has: one of those types is enough for another spelling.
        return READ_AS_VALUES.contains(value.path("env_var_type").asText()) ? value : value.path("default");
    }

    private static boolean isSpelledDifferently(JsonNode value, boolean isSpread) {
        return !value.isMissingNode()
                && !(isSpread && value.isArray())
                && !Notation.JSON.text(value).equals(Notation.PYTHON.text(value));
    }
}
