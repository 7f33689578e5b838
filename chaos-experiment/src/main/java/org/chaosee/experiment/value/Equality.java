package org.chaosee.experiment.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** When two values are the same: numbers by what they are worth, all else as it is. */
public enum Equality {

    /** {@code true} equals 1, and {@code false} 0; a fraction is what is left of it in 64 binary digits. */
    BINARY,

    /** A boolean equals only a boolean; a fraction is its decimal text. */
    DECIMAL;

    public boolean equal(JsonNode a, JsonNode b) {
        Optional<BigDecimal> first = number(a);
        Optional<BigDecimal> second = number(b);
        if (first.isPresent() || second.isPresent()) {
            return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) == 0;
        }
        if (a.isArray() && b.isArray()) {
            return equalLists(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return a.size() == b.size()
                    && a.properties().stream()
                            .allMatch(member ->
                                    b.has(member.getKey()) && equal(member.getValue(), b.get(member.getKey())));
        }
        return a.equals(b);
    }

    private boolean equalLists(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What the value is worth; empty when it is no number. */
    public Optional<BigDecimal> number(JsonNode value) {
        if (value.isBoolean()) {
            return this == BINARY
                    ? Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO)
                    : Optional.empty();
        }
        if (!value.isNumber()) {
            return Optional.empty();
        }
        if (this == DECIMAL || value.isIntegralNumber()) {
            return Optional.of(value.decimalValue());
        }
        double binary = value.doubleValue();
        return Double.isFinite(binary) ? Optional.of(new BigDecimal(binary)) : Optional.of(value.decimalValue());
    }
}
