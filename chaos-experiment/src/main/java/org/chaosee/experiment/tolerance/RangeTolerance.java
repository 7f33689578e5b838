package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chaosee.experiment.value.Equality;

/** A number, or a text that is one, between two bounds that belong to it. */
record RangeTolerance(Equality equality) {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

    /** To read a longer text takes longer than it is worth. */
    private static final int LONGEST = 1000;

    boolean met(JsonNode tolerance, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue().strip();
            return text.length() <= LONGEST
                    && DECIMAL.matcher(text).matches()
                    && within(tolerance.path("range"), new BigDecimal(text));
        }
        Optional<BigDecimal> number = equality.number(value);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("A range needs a number, and not " + value.getNodeType());
        }
        return within(tolerance.path("range"), number.get());
    }

    private boolean within(JsonNode range, BigDecimal value) {
        return bound(range.path(0)).compareTo(value) <= 0 && value.compareTo(bound(range.path(1))) <= 0;
    }

    private BigDecimal bound(JsonNode value) {
        return equality.number(value)
                .orElseThrow(() -> new IllegalArgumentException("A bound is a number, and not " + value));
    }
}
