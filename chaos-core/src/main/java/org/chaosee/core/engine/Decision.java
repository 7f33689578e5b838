package org.chaosee.core.engine;

import java.util.List;

/**
 * What the engine answers for one call: the actions that hit it, in creation order. A terminal fault that is no dry run
 * stands at the end, for it ends the call, and later actions were not asked.
 *
 * @param hits the hits
 */
public record Decision(List<Hit> hits) {

    /** The call is not hit. */
    public static final Decision NONE = new Decision(List.of());

    /** Copies the list. */
    public Decision {
        hits = List.copyOf(hits);
    }

    /** Whether the call is not hit. */
    public boolean isNone() {
        return hits.isEmpty();
    }
}
