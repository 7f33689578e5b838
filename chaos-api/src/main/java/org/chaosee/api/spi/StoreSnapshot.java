package org.chaosee.api.spi;

import java.util.List;

/**
 * All that a store holds at one revision.
 *
 * @param state the revision, and whether everything is halted
 * @param actions the documents, in no particular order
 */
public record StoreSnapshot(StoreState state, List<StoredAction> actions) {

    /** Copies the list. */
    public StoreSnapshot {
        actions = List.copyOf(actions);
    }

    public long revision() {
        return state.revision();
    }
}
