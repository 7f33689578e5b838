package org.chaosee.jpa.hook.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.PersistenceFailures;
import org.chaosee.jpa.point.RuntimeLookup;
import org.chaosee.jpa.point.Strike;
import org.chaosee.jpa.point.UnitNames;
import org.jspecify.annotations.Nullable;

/** What a listener does about an event. Thread-safe. */
public final class ListenerHook {

    private final RuntimeLookup lookup;
    private final UnitNames names = new UnitNames();
    private final Map<Class<?>, ListenedEntity> entities = new ConcurrentHashMap<>();

    public ListenerHook(RuntimeLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Lets the entity pass the fault point of that operation, delayed if need be.
     *
     * @throws RuntimeException what was injected, as Jakarta Persistence has it
     */
    public void pass(JpaOperation operation, Phase phase, Object entity) {
        ChaosRuntime runtime = lookup.find();
        FaultPoint point = runtime == null ? null : point(operation, entity.getClass(), runtime);
        if (runtime == null || point == null) {
            return;
        }
        Throwable thrown = Strike.at(
                point, phase, (fault, message) -> PersistenceFailures.make(fault, operation, entity, message), runtime);
        if (thrown != null) {
            throw PersistenceFailures.unchecked(thrown);
        }
    }

    /** The point to ask; null when no action can hit it. */
    private @Nullable FaultPoint point(JpaOperation operation, Class<?> type, ChaosRuntime runtime) {
        try {
            ListenedEntity entity = entities.get(type);
            if (entity == null) {
                entity = entities.computeIfAbsent(type, key -> new ListenedEntity(key, names.ofTheOnlyUnit(), runtime));
            }
            return entity.point(operation);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return null;
        }
    }
}
