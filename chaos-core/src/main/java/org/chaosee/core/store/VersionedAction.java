package org.chaosee.core.store;

import org.chaosee.api.ChaosAction;

/**
 * An action as it is stored.
 *
 * @param action the action
 * @param version the store's revision that last changed it; tells two states of an action apart
 */
public record VersionedAction(ChaosAction action, long version) {

    StoredRow row() {
        return new StoredRow(action.id(), action.name(), version);
    }
}
