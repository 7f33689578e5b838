package org.chaosee.core.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chaosee.api.ChaosAction;

/**
 * All valid actions of one revision, in creation order.
 *
 * @param revision the store's revision
 * @param actions the actions
 * @param skipped how many documents were not valid, and are left out
 */
public record StoredActions(long revision, List<VersionedAction> actions, int skipped) {

    static final StoredActions NONE = new StoredActions(-1, List.of(), 0);

    /** Copies and orders the list. */
    public StoredActions {
        actions = actions.stream()
                .sorted(Comparator.comparing((VersionedAction versioned) ->
                                versioned.action().createdAt())
                        .thenComparing(versioned -> versioned.action().id()))
                .toList();
    }

    /** The action of that id or name. */
    public Optional<VersionedAction> find(String idOrName) {
        return actions.stream()
                .filter(versioned -> versioned.action().name().equals(idOrName)
                        || versioned.action().id().toString().equals(idOrName))
                .findFirst();
    }

    List<ChaosAction> plain() {
        return actions.stream().map(VersionedAction::action).toList();
    }
}
