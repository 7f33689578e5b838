package org.chaosee.core.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A choice of words.
 *
 * @param words all of them, for the message
 * @param meaning what a word means; empty for any other word
 */
public record Words<T>(List<String> words, Function<String, Optional<T>> meaning) {

    @Nullable
    public T read(Node node) {
        String word = node.string(allowed());
        if (word == null) {
            return null;
        }
        T found = meaning.apply(word).orElse(null);
        if (found == null) {
            node.refuse(allowed());
        }
        return found;
    }

    @Nullable
    public T readRequired(Node node) {
        node.require(allowed());
        return read(node);
    }

    private String allowed() {
        return (words.size() > 1 ? "one of " : "") + String.join(", ", words);
    }
}
