package org.chaosee.jpa.point;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** The fault points of one persistence unit. Thread-safe. */
public final class UnitPoints {

    /** What to show of a point besides its fields: the hook by which it is reached. */
    public static final String HOOK = "hook";

    private static final Set<JpaOperation> WITHOUT_ENTITY =
            Set.of(JpaOperation.NATIVE_READ, JpaOperation.NATIVE_WRITE, JpaOperation.CONNECTION);

    private static final Set<JpaOperation> OF_NO_ENTITY = Set.of(JpaOperation.NATIVE_WRITE, JpaOperation.CONNECTION);

    private final ChaosRuntime runtime;
    private final @Nullable String unit;
    private final String hook;
    private final Set<JpaOperation> reached;
    private final Exclusion exclusion;
    private final EntityPoints withoutEntity;
    private final Map<Class<?>, EntityPoints> entities = new ConcurrentHashMap<>();

    /**
     * @param unit the name of the persistence unit
     * @param hook the word for the hook that comes by the points
     */
    public UnitPoints(ChaosRuntime runtime, String unit, String hook) {
        this(runtime, unit, hook, Set.of(JpaOperation.values()));
    }

    /**
     * @param unit the name of the persistence unit; null when the hook does not know it
     * @param hook the word for the hook that comes by the points
     * @param reached the operations that the hook comes by; there are no points of others
     */
    public UnitPoints(ChaosRuntime runtime, @Nullable String unit, String hook, Set<JpaOperation> reached) {
        this.runtime = runtime;
        this.unit = unit;
        this.hook = hook;
        this.reached = Set.copyOf(reached);
        this.exclusion = new Exclusion(runtime.settings().exclusions().jpa());
        this.withoutEntity = new EntityPoints(operation -> make(null, operation));
    }

    public ChaosRuntime runtime() {
        return runtime;
    }

    /** The points of that entity; made at the first call, and known from then on. */
    public EntityPoints of(EntityFacts entity) {
        return entities.computeIfAbsent(entity.type(), type -> new EntityPoints(operation -> make(entity, operation)));
    }

    /** The points of that entity's class; null when no entity of that class was made known. */
    public @Nullable EntityPoints of(Class<?> type) {
        return entities.get(type);
    }

    /** The points of what belongs to no entity. */
    public EntityPoints withoutEntity() {
        return withoutEntity;
    }

    private @Nullable FaultPoint make(@Nullable EntityFacts entity, JpaOperation operation) {
        if (!reached.contains(operation)
                || (entity == null ? !WITHOUT_ENTITY.contains(operation) : OF_NO_ENTITY.contains(operation))) {
            return null;
        }
        PointFacts facts = PointFacts.of(Kind.JPA);
        if (entity != null) {
            facts = facts.with(Target.ENTITY, entity.names());
            String table = entity.table();
            if (table != null) {
                facts = facts.with(Target.TABLE, table);
            }
        }
        facts = facts.with(Target.OPERATION, operation.names());
        if (unit != null) {
            facts = facts.with(Target.UNIT, unit);
        }
        return exclusion.excludes(facts) ? null : runtime.engine().point(facts.detail(HOOK, hook));
    }
}
