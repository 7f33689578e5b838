package org.chaosee.core.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreConflictException.Reason;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.jspecify.annotations.Nullable;

/** Keeps actions in the memory of this node: for applications without a database, and for tests. Thread-safe. */
public final class MemoryActionStore implements ActionStore {

    private final MemoryAudit audit = new MemoryAudit();
    private final Map<UUID, Map<UUID, HitCount>> hits = new HashMap<>();
    private final Map<UUID, ChaosNode> nodes = new ConcurrentHashMap<>();
    private Map<UUID, StoredAction> actions = new LinkedHashMap<>();
    private StoreState state = StoreState.INITIAL;

    @Override
    public synchronized StoreGlance glance() {
        return new StoreGlance(state, null);
    }

    @Override
    public synchronized StoreSnapshot read() {
        return new StoreSnapshot(state, new ArrayList<>(actions.values()));
    }

    @Override
    public synchronized long write(StoreWrite write) {
        if (write.arming() != null && state.halt() != null) {
            throw new StoreConflictException(Reason.HALTED, write.arming());
        }
        if (!write.changes().isEmpty()) {
            long next = state.revision() + 1;
            Halt halt = state.halt();
            Map<UUID, StoredAction> changed = new LinkedHashMap<>(actions);
            for (Change change : write.changes()) {
                if (change instanceof Change.OfAction ofAction) {
                    carryOut(ofAction, changed, next);
                } else if (change instanceof Change.Halt begun) {
                    requireHalt(null, halt);
                    halt = begun.halt();
                } else if (change instanceof Change.Lift lift) {
                    requireHalt(lift.halt(), halt);
                    halt = null;
                }
            }
            actions = changed;
            state = new StoreState(next, halt);
        }
        audit.add(write.entries());
        return state.revision();
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return audit.find(query);
    }

    @Override
    public int forget(Instant before) {
        return audit.forget(before);
    }

    @Override
    public void beat(ChaosNode node) {
        nodes.put(node.instance(), node);
    }

    @Override
    public List<ChaosNode> nodes() {
        return List.copyOf(nodes.values());
    }

    @Override
    public Set<String> claimedStorms(Instant since) {
        return nodes.values().stream()
                .filter(node -> !node.seenAt().isBefore(since))
                .flatMap(node -> node.storms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        own.forEach(count ->
                hits.computeIfAbsent(count.action(), action -> new HashMap<>()).put(instance, count));
        List<HitCount> others = new ArrayList<>();
        for (UUID action : asked) {
            Map<UUID, HitCount> counts = hits.getOrDefault(action, Map.of());
            counts.forEach((node, count) -> {
                if (!node.equals(instance)) {
                    others.add(count);
                }
            });
        }
        return others;
    }

    @Override
    public void leave(UUID instance) {
        nodes.remove(instance);
    }

    @Override
    public synchronized int bury(Instant since) {
        forgetHits();
        int before = nodes.size();
        nodes.values().removeIf(node -> node.seenAt().isBefore(since));
        return before - nodes.size();
    }

    @Override
    public void close() {}

    private void forgetHits() {
        hits.keySet().retainAll(actions.keySet());
        hits.forEach((action, counts) -> {
            Instant armedAt = armedAt(actions.get(action));
            counts.values().removeIf(count -> count.since().isBefore(armedAt));
        });
    }

    /** As a {@link HitCount} has it; long ago when it can't be told. */
    private static Instant armedAt(@Nullable StoredAction action) {
        try {
            return action != null && action.document().get("armedAt") instanceof String text
                    ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS)
                    : Instant.MIN;
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private static void carryOut(Change.OfAction change, Map<UUID, StoredAction> actions, long version) {
        StoredAction existing = actions.get(change.id());
        if (change instanceof Change.Create create) {
            if (existing != null) {
                throw new StoreConflictException(Reason.NAME_TAKEN, create.id());
            }
            put(create.id(), create.document(), actions, version);
        } else if (change instanceof Change.Update update) {
            requireVersion(update.id(), existing, update.ifVersion());
            put(update.id(), update.document(), actions, version);
        } else if (change instanceof Change.Delete delete) {
            requireVersion(delete.id(), existing, delete.ifVersion());
            actions.remove(delete.id());
        }
    }

    private static void put(
            UUID id, Map<String, @Nullable Object> document, Map<UUID, StoredAction> actions, long version) {
        Object name = document.get("name");
        actions.forEach((otherId, other) -> {
            if (!otherId.equals(id) && Objects.equals(other.document().get("name"), name)) {
                throw new StoreConflictException(Reason.NAME_TAKEN, id);
            }
        });
        actions.put(id, new StoredAction(version, document));
    }

    private static void requireHalt(@Nullable Halt expected, @Nullable Halt existing) {
        if (!Objects.equals(expected, existing)) {
            throw StoreConflictException.otherHalt();
        }
    }

    private static void requireVersion(UUID id, @Nullable StoredAction existing, long version) {
        if (existing == null || existing.version() != version) {
            throw new StoreConflictException(Reason.CHANGED, id);
        }
    }
}
