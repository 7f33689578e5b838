package org.chaosee.experiment.tolerance.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One step of a path, from a value to others. */
sealed interface Step {

    Stream<JsonNode> from(JsonNode value, JsonNode root);

    /** The member of that name. */
    record Name(String name) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            return value.isObject() && value.has(name) ? Stream.of(value.get(name)) : Stream.of();
        }
    }

    /** The entry at that place; a negative one counts from the end. */
    record Index(int index) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            int place = index < 0 ? value.size() + index : index;
            return value.isArray() && value.has(place) ? Stream.of(value.get(place)) : Stream.of();
        }
    }

    /** Entries from a place on, up to another one, at a distance. */
    record Slice(@Nullable Integer start, @Nullable Integer end, int distance) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            if (!value.isArray() || distance == 0) {
                return Stream.of();
            }
            int size = value.size();
            int lowest = distance > 0 ? 0 : -1;
            int highest = distance > 0 ? size : size - 1;
            int first = bound(start, distance > 0 ? lowest : highest, lowest, highest, size);
            int last = bound(end, distance > 0 ? highest : lowest, lowest, highest, size);
            return IntStream.iterate(first, i -> distance > 0 ? i < last : i > last, i -> i + distance)
                    .mapToObj(value::get);
        }

        private static int bound(@Nullable Integer given, int absent, int lowest, int highest, int size) {
            if (given == null) {
                return absent;
            }
            return Math.max(lowest, Math.min(highest, given < 0 ? given + size : given));
        }
    }

    /** All members, or all entries. */
    record Every() implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            return StreamSupport.stream(value.spliterator(), false);
        }
    }

    /** Several steps side by side. */
    record Several(List<Step> steps) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            return steps.stream().flatMap(step -> step.from(value, root));
        }
    }

    /** A step from the value and from all that is in it, however deep. */
    record Deep(Step step) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            return Stream.concat(
                    step.from(value, root), new Every().from(value, root).flatMap(it -> from(it, root)));
        }
    }

    /**
     * The value itself, if it passes.
     *
     * @param entriesOfLists whether it is the entries of a list that are tested
     */
    record Filter(Condition condition, boolean entriesOfLists) implements Step {
        @Override
        public Stream<JsonNode> from(JsonNode value, JsonNode root) {
            Stream<JsonNode> tested =
                    entriesOfLists && value.isArray() ? new Every().from(value, root) : Stream.of(value);
            return tested.filter(it -> condition.holds(it, root));
        }
    }
}
