package org.chaosee.core.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of a storm. One that is there has at least one entry: an empty list, such as a script makes of a
 * variable that isn't set, could mean nobody as well as everyone.
 */
final class StormLists {

    private static final String ALLOWED = "a list of 1 to " + MaxLengths.ENTRIES + " different entries";

    private StormLists() {}

    /** The entries; empty when there is no list, or when it is refused as a whole. */
    static <T> List<T> read(Node node, Function<Node, @Nullable T> entry) {
        List<T> entries = new ArrayList<>();
        if (node.absent()) {
            return entries;
        }
        if (!(node.value() instanceof List<?> list)) {
            node.refuse(ALLOWED);
            return entries;
        }
        if (list.isEmpty() || list.size() > MaxLengths.ENTRIES) {
            node.refuse("has " + list.size() + " entries", ALLOWED);
            return entries;
        }
        int index = 0;
        for (Object value : list) {
            add(node.child(Integer.toString(index++), value), entry, entries);
        }
        return entries;
    }

    private static <T> void add(Node node, Function<Node, @Nullable T> entry, List<T> entries) {
        if (node.absent()) {
            node.refuse("a value");
        }
        T read = entry.apply(node);
        if (read != null && entries.contains(read)) {
            node.refuse("is " + Quote.of(read) + " once more", "each entry once");
        } else if (read != null) {
            entries.add(read);
        }
    }
}
