package org.chaosee.core.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.spi.StoreState;

/**
 * All that is stored at one revision.
 *
 * @param state the store's revision, and whether everything is halted
 * @param actions the valid actions, in creation order
 * @param skipped how many documents are not valid, and are left out
 * @param deletable those of them that can be told by their id, and be deleted
 */
public record StoredActions(StoreState state, List<VersionedAction> actions, int skipped, List<StoredRow> deletable) {

    static final StoredActions NONE = new StoredActions(new StoreState(-1, null), List.of(), 0, List.of());

    /** Copies the lists, and orders the actions. */
    public StoredActions {
        actions = actions.stream()
                .sorted(Comparator.comparing((VersionedAction versioned) ->
                                versioned.action().createdAt())
                        .thenComparing(versioned -> versioned.action().id()))
                .toList();
        deletable = List.copyOf(deletable);
    }

    public long revision() {
        return state.revision();
    }

    /** The action of that id; otherwise, for a name may look like an id, the one of that name. */
    public Optional<VersionedAction> find(String idOrName) {
        return first(actions, versioned -> versioned.action().id().toString().equals(idOrName))
                .or(() -> first(actions, versioned -> versioned.action().name().equals(idOrName)));
    }

    /** Like {@link #find}, but finds what is left out, too. */
    public Optional<StoredRow> findRow(String idOrName) {
        List<StoredRow> rows = Stream.concat(actions.stream().map(VersionedAction::row), deletable.stream())
                .toList();
        return first(rows, row -> row.id().toString().equals(idOrName))
                .or(() -> first(rows, row -> row.name().equals(idOrName)));
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).findFirst();
    }

    List<ChaosAction> plain() {
        return actions.stream().map(VersionedAction::action).toList();
    }
}
