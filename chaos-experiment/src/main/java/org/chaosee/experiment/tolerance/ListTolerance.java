package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.chaosee.experiment.value.Equality;

/** One of several statuses. For other values, two entries are the bounds of a span. */
record ListTolerance(Equality equality) {

    boolean met(JsonNode tolerance, JsonNode value) {
        if (value.isObject() && value.has("status")) {
            return contains(tolerance, value.get("status"));
        }
        if (tolerance.size() == 2) {
            return compare(tolerance.get(0), value) <= 0 && compare(value, tolerance.get(1)) <= 0;
        }
        return contains(tolerance, value);
    }

    private boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode entry : list) {
            if (equality.equal(entry, value)) {
                return true;
            }
        }
        return false;
    }

    private int compare(JsonNode a, JsonNode b) {
        if (a.isTextual() && b.isTextual()) {
            return a.textValue().compareTo(b.textValue());
        }
        Optional<BigDecimal> first = equality.number(a);
        Optional<BigDecimal> second = equality.number(b);
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("Nobody can say which is more, %s or %s".formatted(a, b));
        }
        return first.get().compareTo(second.get());
    }
}
