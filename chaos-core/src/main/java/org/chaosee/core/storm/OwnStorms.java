package org.chaosee.core.storm;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.core.store.StoredActions;

/** The storms that this node answers for, as it has begun them: they end when it dies. Thread-safe. */
public final class OwnStorms {

    /** By name: one of its actions, which tells a later storm of that name. */
    private final Map<String, UUID> begun = new ConcurrentHashMap<>();

    void begun(String name, UUID action) {
        begun.put(name, action);
    }

    /** Forgets those that are not stored any more. */
    public void retain(StoredActions stored) {
        begun.values().removeIf(action -> stored.find(action.toString()).isEmpty());
    }

    /** Their names, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(begun.keySet());
    }
}
