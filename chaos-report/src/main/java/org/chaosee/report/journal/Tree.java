package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small value of a journal, and where it stands. Members that are null count as missing.
 *
 * @param parent what it is a member of; null at the top
 * @param step the whole pointer at the top, else what it adds to that of the parent, not yet escaped
 */
record Tree(JsonNode node, @Nullable Tree parent, String step) {

    /** Where a journal's seconds would leave what a {@link Duration} holds with a margin. */
    private static final double LONGEST_SECONDS = 1e11;

    Tree(JsonNode node, String pointer) {
        this(node, null, pointer);
    }

    /** Put together only when it is asked for: a long journal has millions of values, and at most one complaint. */
    String pointer() {
        return parent == null ? step : parent.pointerTo(step);
    }

    String pointerTo(String name) {
        return pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    private Tree required(String name) {
        return optional(name).orElseThrow(() -> new ShapeException(pointerTo(name), "is missing"));
    }

    Optional<Tree> optional(String name) {
        if (!node.isObject()) {
            throw new ShapeException(pointer(), "is no object");
        }
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(new Tree(found, this, name));
    }

    Tree object(String name) {
        Tree result = required(name);
        if (!result.node.isObject()) {
            throw new ShapeException(result.pointer(), "is no object");
        }
        return result;
    }

    <T> List<T> list(String name, Function<Tree, T> element) {
        return optional(name).map(list -> list.elements(element)).orElseGet(List::of);
    }

    private <T> List<T> elements(Function<Tree, T> element) {
        if (!node.isArray()) {
            throw new ShapeException(pointer(), "is no list");
        }
        List<T> result = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            result.add(element.apply(new Tree(node.get(i), this, Integer.toString(i))));
        }
        return result;
    }

    String text(String name) {
        return required(name).asText();
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(Tree::asText);
    }

    String asText() {
        if (!node.isTextual()) {
            throw new ShapeException(pointer(), "is no text");
        }
        return node.textValue();
    }

    boolean flag(String name) {
        return optionalFlag(name).orElse(false);
    }

    Optional<Boolean> optionalFlag(String name) {
        return optional(name).map(Tree::asFlag);
    }

    private boolean asFlag() {
        if (!node.isBoolean()) {
            throw new ShapeException(pointer(), "is neither true nor false");
        }
        return node.booleanValue();
    }

    /** A count; 0 when it is missing. */
    long count(String name) {
        return optional(name).map(Tree::asNumber).orElse(0.0).longValue();
    }

    /** A figure; NaN when it is missing. */
    double figure(String name) {
        return optional(name).map(Tree::asNumber).orElse(Double.NaN);
    }

    private double asNumber() {
        // A number that is too large for a double is infinite, and would be the greatest of all figures.
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw new ShapeException(pointer(), "is no number");
        }
        return node.doubleValue();
    }

    Optional<Duration> duration(String name) {
        return optional(name).map(Tree::asDuration);
    }

    private Duration asDuration() {
        double seconds = asNumber();
        if (!(Math.abs(seconds) < LONGEST_SECONDS)) {
            throw new ShapeException(pointer(), "is no number of seconds");
        }
        // A clock that was set back must not make anything take less than no time.
        return seconds < 0
                ? Duration.ZERO
                : Duration.ofNanos(Math.round(seconds % 1 * 1e9)).plusSeconds((long) seconds);
    }

    Instant instant(String name) {
        return required(name).asInstant();
    }

    Optional<Instant> optionalInstant(String name) {
        return optional(name).map(Tree::asInstant);
    }

    private Instant asInstant() {
        String text = asText();
        try {
            return InstantText.parsed(text);
        } catch (DateTimeException e) {
            throw new ShapeException(pointer(), "is no instant");
        }
    }
}
