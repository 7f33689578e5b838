package org.chaosee.core.storm;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.core.store.StoredActions;

/** The storms that this node answers for, as it has begun them: they end when it dies. Thread-safe. */
public final class OwnStorms {

    private final Map<String, Begun> begun = new ConcurrentHashMap<>();

    /**
     * @param actions those of the storm, which tell a later one of its name
     * @param revision the store's, from which on they are stored
     */
    void begun(String name, Set<UUID> actions, long revision) {
        begun.put(name, new Begun(Set.copyOf(actions), revision));
    }

    /** Forgets those of which nothing is stored any more. */
    public void retain(StoredActions stored) {
        begun.values().removeIf(storm -> storm.isGoneFrom(stored));
    }

    /** Their names, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(begun.keySet());
    }

    private record Begun(Set<UUID> actions, long revision) {

        /** What was read before it was begun tells nothing of it. */
        boolean isGoneFrom(StoredActions stored) {
            return stored.revision() >= revision
                    && actions.stream()
                            .noneMatch(action -> stored.find(action.toString()).isPresent());
        }
    }
}
