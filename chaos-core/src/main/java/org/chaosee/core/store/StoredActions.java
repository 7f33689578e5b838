package org.chaosee.core.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** The action of that id; otherwise, for a name may look like an id, the one of that name. */
    public Optional<VersionedAction> find(String idOrName) {
        return find(versioned -> versioned.action().id().toString().equals(idOrName))
                .or(() -> find(versioned -> versioned.action().name().equals(idOrName)));
    }

    private Optional<VersionedAction> find(Predicate<VersionedAction> condition) {
        return actions.stream().filter(condition).findFirst();
    }

    List<ChaosAction> plain() {
        return actions.stream().map(VersionedAction::action).toList();
    }
}
