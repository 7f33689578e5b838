package org.chaosee.core.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 7396, as deep as an action goes. A member is removed by making it null, which means the same to the reader, and
 * lets it tell that a name is unknown.
 */
final class MergePatch {

    /** The scope and its headers, below the action. What is deeper is refused later, so it is not looked at here. */
    private static final int DEEPEST = 2;

    private MergePatch() {}

    /** The target with the patch applied; neither of them is changed. */
    static Map<?, ?> apply(Map<?, ?> patch, Map<?, ?> target) {
        return merge(target, patch, DEEPEST);
    }

    private static Map<?, ?> merge(@Nullable Object target, Map<?, ?> patch, int depth) {
        Map<@Nullable Object, @Nullable Object> merged = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> members) {
            merged.putAll(members);
        }
        for (Map.Entry<?, ?> entry : patch.entrySet()) {
            // What is no string may not even have a hash code. It is refused later, whatever it is.
            String name = entry.getKey() instanceof String string ? string : null;
            Object value = entry.getValue();
            merged.put(
                    name,
                    value instanceof Map<?, ?> inner && depth > 0 ? merge(merged.get(name), inner, depth - 1) : value);
        }
        return merged;
    }
}
