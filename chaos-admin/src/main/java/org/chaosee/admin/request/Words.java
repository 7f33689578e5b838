package org.chaosee.admin.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A choice of words, each with a meaning. */
public final class Words<T> {

    private final Map<String, T> meanings = new LinkedHashMap<>();

    /** A word for each of those values. */
    public Words(List<T> values, Function<T, String> word) {
        values.forEach(value -> meanings.put(word.apply(value), value));
    }

    /** The value that is called so; empty for any other word. */
    public Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /** What is allowed, to go on a sentence with. */
    public String allowed() {
        return String.join(" or ", meanings.keySet());
    }
}
