package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chaosee.report.text.Texts;

/** Values of JSON as a person reads them, on one line and shortened. */
final class Outputs {

    private static final int LONGEST_OUTPUT = 300;
    private static final int LONGEST_CALL = 160;

    private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#]*@");

    private Outputs() {}

    static String plain(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String line(JsonNode value, int longest) {
        return Texts.shortened(plain(value).strip(), longest);
    }

    /** What is said of a failure. */
    static String failure(String text) {
        return Texts.shortened(text.strip(), LONGEST_OUTPUT);
    }

    /** What came of an activity: the status, and the body or what was printed; headers tell nobody anything. */
    static String output(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (!value.isObject() || !value.path("status").isNumber()) {
            return line(value, LONGEST_OUTPUT);
        }
        boolean isCommand = value.has("stdout") || value.has("stderr");
        List<String> parts = new ArrayList<>();
        parts.add((isCommand ? "exit code " : "status ") + value.path("status").asText());
        for (String name : List.of("body", "stdout", "stderr")) {
            String text = value.hasNonNull(name) ? plain(value.path(name)).strip() : "";
            if (!text.isEmpty()) {
                parts.add((name.equals("body") ? "" : name + ": ") + text);
            }
        }
        return Texts.shortened(String.join(" · ", parts), LONGEST_OUTPUT);
    }

    /** What a provider calls, without the values of headers, and without the user of an address. */
    static String call(JsonNode provider) {
        String text = switch (provider.path("type").asText()) {
            case "http" ->
                provider.path("method").asText("GET") + " "
                        + withoutUser(provider.path("url").asText());
            case "process" -> provider.path("path").asText() + arguments(provider.path("arguments"));
            case "python" ->
                provider.path("module").asText() + "." + provider.path("func").asText();
            default -> "";
        };
        return Texts.shortened(text, LONGEST_CALL);
    }

    /** A report goes where a password must not. */
    private static String withoutUser(String address) {
        return USER.matcher(address).replaceFirst("$1…@");
    }

    private static String arguments(JsonNode arguments) {
        if (arguments.isMissingNode() || arguments.isNull()) {
            return "";
        }
        if (!arguments.isArray()) {
            return " " + plain(arguments);
        }
        StringBuilder result = new StringBuilder();
        arguments.forEach(argument -> result.append(' ').append(plain(argument)));
        return result.toString();
    }

    static String tolerance(JsonNode value) {
        if (!value.isObject()) {
            return line(value, LONGEST_CALL);
        }
        String target = value.hasNonNull("target") ? value.path("target").asText() + " " : "";
        String text = switch (value.path("type").asText()) {
            case "regex" -> target + "matches " + plain(value.path("pattern"));
            case "range" -> target + "within " + value.path("range");
            case "jsonpath" -> target + "has " + plain(value.path("path")) + expected(value);
            case "probe" -> "accepted by " + value.path("name").asText();
            default -> plain(value);
        };
        return Texts.shortened(text, LONGEST_CALL);
    }

    private static String expected(JsonNode value) {
        if (value.has("expect")) {
            return " = " + value.path("expect");
        }
        return value.hasNonNull("count") ? " " + value.path("count") + " times" : "";
    }
}
