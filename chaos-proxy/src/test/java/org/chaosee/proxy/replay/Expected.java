package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares with what was recorded: {@code *} stands for any run of characters, and alone for any value. */
final class Expected {

    private Expected() {}

    static boolean matches(String expected, String actual) {
        String pattern =
                Arrays.stream(expected.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(actual).matches();
    }

    static boolean matches(JsonNode expected, JsonNode actual) {
        if (expected.isTextual()) {
            return expected.textValue().equals("*")
                    || (actual.isTextual() && matches(expected.textValue(), actual.textValue()));
        }
        if (expected.isNumber()) {
            return actual.isNumber() && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isArray()) {
            return actual.isArray() && expected.size() == actual.size() && elementsMatch(expected, actual);
        }
        if (expected.isObject()) {
            return actual.isObject()
                    && expected.size() == actual.size()
                    && expected.properties().stream()
                            .allMatch(member -> actual.has(member.getKey())
                                    && matches(member.getValue(), actual.get(member.getKey())));
        }
        return expected.equals(actual);
    }

    private static boolean elementsMatch(JsonNode expected, JsonNode actual) {
        Iterator<JsonNode> others = actual.iterator();
        for (JsonNode each : expected) {
            if (!matches(each, others.next())) {
                return false;
            }
        }
        return true;
    }
}
