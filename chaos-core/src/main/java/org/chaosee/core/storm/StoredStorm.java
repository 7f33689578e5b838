package org.chaosee.core.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.spi.Change;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.store.StoredActions;
import org.chaosee.core.store.VersionedAction;

/**
 * A storm as it is stored: nothing but its actions, so that any node can tell of it, and end it.
 *
 * @param name its name
 * @param actions its actions, at least one, in creation order
 */
record StoredStorm(String name, List<VersionedAction> actions) {

    /** All storms, in the order in which they began. */
    static List<StoredStorm> all(StoredActions stored) {
        Map<String, List<VersionedAction>> byName = new LinkedHashMap<>();
        for (VersionedAction versioned : stored.actions()) {
            String storm = versioned.action().storm();
            if (storm != null) {
                byName.computeIfAbsent(storm, key -> new ArrayList<>()).add(versioned);
            }
        }
        return byName.entrySet().stream()
                .map(entry -> new StoredStorm(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Optional<StoredStorm> find(StoredActions stored, String name) {
        return all(stored).stream().filter(storm -> storm.name.equals(name)).findFirst();
    }

    /** What is known of the storm of these actions. */
    static Storm storm(String name, List<ChaosAction> actions, String node) {
        ChaosAction first = actions.get(0);
        List<String> users = first.scope().users();
        List<String> roles = first.scope().roles();
        return new Storm(
                name,
                users,
                roles,
                users.isEmpty() && roles.isEmpty(),
                first.createdAt(),
                endsAt(actions),
                first.createdBy(),
                node);
    }

    Storm storm(String node) {
        return storm(name, plain(), node);
    }

    /** Whether all its actions are inert. */
    boolean overAt(Instant now) {
        return !now.isBefore(endsAt());
    }

    Instant endsAt() {
        return endsAt(plain());
    }

    Set<UUID> ids() {
        return plain().stream().map(ChaosAction::id).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String actionName) {
        return plain().stream().anyMatch(action -> action.name().equals(actionName));
    }

    /** Deletes all of it, on condition that none of it was changed meanwhile. */
    List<Change> deletion() {
        return actions.stream()
                .<Change>map(versioned -> new Change.Delete(versioned.action().id(), versioned.version()))
                .toList();
    }

    private List<ChaosAction> plain() {
        return actions.stream().map(VersionedAction::action).toList();
    }

    /** Somebody may have changed the expiry of one of them. */
    private static Instant endsAt(List<ChaosAction> actions) {
        return actions.stream()
                .map(ChaosAction::expiresAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
