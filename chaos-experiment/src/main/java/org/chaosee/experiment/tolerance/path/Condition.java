package org.chaosee.experiment.tolerance.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.experiment.value.Equality;

/** What a filter asks of a value. */
sealed interface Condition {

    boolean holds(JsonNode value, JsonNode root);

    record And(Condition first, Condition second) implements Condition {
        @Override
        public boolean holds(JsonNode value, JsonNode root) {
            return first.holds(value, root) && second.holds(value, root);
        }
    }

    record Or(Condition first, Condition second) implements Condition {
        @Override
        public boolean holds(JsonNode value, JsonNode root) {
            return first.holds(value, root) || second.holds(value, root);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(JsonNode value, JsonNode root) {
            return !condition.holds(value, root);
        }
    }

    /** There is such a value. */
    record Exists(Operand operand) implements Condition {
        @Override
        public boolean holds(JsonNode value, JsonNode root) {
            return !operand.values(value, root).isEmpty();
        }
    }

    /** One of the values on the left compares so to one of those on the right. */
    record Compare(Operand left, String operator, Operand right, Equality equality) implements Condition {
        @Override
        public boolean holds(JsonNode value, JsonNode root) {
            List<JsonNode> others = right.values(value, root);
            return left.values(value, root).stream()
                    .anyMatch(one -> others.stream().anyMatch(it -> fits(one, it)));
        }

        private boolean compares(JsonNode one, JsonNode other) {
            int order;
            if (one.isTextual() && other.isTextual()) {
                order = one.textValue().compareTo(other.textValue());
            } else if (equality.number(one).isPresent()
                    && equality.number(other).isPresent()) {
                order = equality.number(one)
                        .get()
                        .compareTo(equality.number(other).get());
            } else {
                return false;
            }
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private boolean matches(JsonNode one, JsonNode other) {
            return equality.equal(one, other) == operator.equals("=");
        }

        private boolean isOrder() {
            return operator.startsWith("<") || operator.startsWith(">");
        }

        private boolean fits(JsonNode one, JsonNode other) {
            return isOrder() ? compares(one, other) : matches(one, other);
        }
    }

    /** One side of a comparison. */
    sealed interface Operand {

        List<JsonNode> values(JsonNode value, JsonNode root);

        record Literal(JsonNode literal) implements Operand {
            @Override
            public List<JsonNode> values(JsonNode value, JsonNode root) {
                return List.of(literal);
            }
        }

        /** Values found from the tested one, or from the root. */
        record Found(Path path, boolean fromRoot) implements Operand {
            @Override
            public List<JsonNode> values(JsonNode value, JsonNode root) {
                return path.from(fromRoot ? root : value, root).toList();
            }
        }
    }
}
