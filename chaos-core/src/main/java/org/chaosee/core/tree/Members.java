package org.chaosee.core.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an object that have a value: a null member means the same as one that is left out. */
public final class Members {

    private final Node object;
    private final Map<String, Object> values;
    private final List<String> names;

    private Members(Node object, Map<String, Object> values, List<String> names) {
        this.object = object;
        this.values = values;
        this.names = names;
    }

    /** The members of that node, none when it is no object. Names that are no strings are reported. */
    public static Members of(Node object) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        if (object.value() instanceof Map<?, ?> map) {
            // Not Map.get: a sorted map of other keys would throw.
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey() instanceof String name) {
                    names.add(name);
                    if (entry.getValue() != null) {
                        values.put(name, entry.getValue());
                    }
                } else {
                    object.refuse("has a member whose name is " + Quote.of(entry.getKey()), "a string");
                }
            }
        }
        return new Members(object, values, List.copyOf(names));
    }

    /** The names of the members that have a value. */
    public Collection<String> names() {
        return values.keySet();
    }

    public Node get(String name) {
        return object.child(name, values.get(name));
    }

    /** Reports all members that have another name, null ones included: they are most likely misspelt. */
    public void allowOnly(Collection<String> allowed) {
        allowOnly(allowed, allowed);
    }

    /** The same, but members of the names {@code ifNull} may be there as long as they are null. */
    public void allowOnly(Collection<String> allowed, Collection<String> ifNull) {
        for (String name : names) {
            boolean known = allowed.contains(name) || (ifNull.contains(name) && !values.containsKey(name));
            if (!known) {
                unknown(name, "allowed are " + String.join(", ", allowed));
            }
        }
    }

    private void unknown(String name, String allowed) {
        if (Texts.isPlain(name) && name.length() <= MaxLengths.SCOPE_VALUE) {
            object.violations().add(object.child(name, null).pointer(), "is not a known member, " + allowed);
        } else {
            // No pointer could carry such a name.
            object.violations()
                    .add(object.pointer(), "has the unknown member \"" + Quote.harmless(name) + "\", " + allowed);
        }
    }
}
