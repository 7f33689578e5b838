package org.chaosee.api.spi;

import java.util.List;

/**
 * All that a store holds at one revision.
 *
 * @param revision the revision
 * @param actions the documents, in no particular order
 */
public record StoreSnapshot(long revision, List<StoredAction> actions) {

    /** Copies the list. */
    public StoreSnapshot {
        actions = List.copyOf(actions);
    }
}
