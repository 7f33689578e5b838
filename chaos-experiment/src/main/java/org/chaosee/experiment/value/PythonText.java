package org.chaosee.experiment.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes values as Python's {@code repr} does. */
final class PythonText {

    private PythonText() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case STRING -> quoted(value.textValue());
            case NUMBER -> value.isIntegralNumber() ? value.asText() : fraction(value.doubleValue());
            case ARRAY -> list(value);
            case OBJECT -> object(value);
            default -> "None";
        };
    }

    private static String list(JsonNode value) {
        List<String> entries = new ArrayList<>();
        value.forEach(entry -> entries.add(of(entry)));
        return "[" + String.join(", ", entries) + "]";
    }

    private static String object(JsonNode value) {
        List<String> members = new ArrayList<>();
        value.properties().forEach(member -> members.add(quoted(member.getKey()) + ": " + of(member.getValue())));
        return "{" + String.join(", ", members) + "}";
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder result = new StringBuilder().append(quote);
        text.codePoints().forEach(character -> {
            if (character == quote || character == '\\') {
                result.append('\\').appendCodePoint(character);
            } else if (character == '\n') {
                result.append("\\n");
            } else if (character == '\r') {
                result.append("\\r");
            } else if (character == '\t') {
                result.append("\\t");
            } else if (character < ' ' || character == 0x7F) {
                result.append("\\x%02x".formatted(character));
            } else {
                result.appendCodePoint(character);
            }
        });
        return result.append(quote).toString();
    }

    /** From 1e16 on, and below 1e-4, with an exponent of two digits or more. */
    private static String fraction(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0 || (exponent >= -4 && exponent < 16)) {
            String plain = digits.toPlainString();
            String sign = digits.signum() == 0 && 1 / value < 0 ? "-" : "";
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
