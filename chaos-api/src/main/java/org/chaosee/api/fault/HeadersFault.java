package org.chaosee.api.fault;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes and drops headers of an answer. Names are the same in any case.
 *
 * @param set the values that headers have in the end, by name
 * @param remove the names of the headers that are dropped
 */
public record HeadersFault(Map<String, String> set, List<String> remove) implements AnswerFault {

    /** The word for this type of fault. */
    public static final String TYPE = "headers";

    /** Checks that there is something to do, and one thing for each header; copies both. */
    public HeadersFault {
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        remove = List.copyOf(remove);
        if (set.isEmpty() && remove.isEmpty()) {
            throw new IllegalArgumentException("there is no header to set or to remove");
        }
        for (String name : remove) {
            if (set.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                throw new IllegalArgumentException("a header is either set or removed, not both: " + name);
            }
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
