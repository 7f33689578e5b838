package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.EntityFacts;
import org.chaosee.jpa.point.EntityPoints;
import org.chaosee.jpa.point.UnitPoints;
import org.jspecify.annotations.Nullable;

/** The entities of a unit, with their fault points, as their metamodel tells them. Thread-safe. */
final class Entities {

    /** All that an entity manager can be asked for; connections it takes unseen. */
    private static final Set<JpaOperation> REACHED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(JpaOperation.CONNECTION)));

    private final UnitPoints points;
    private final Map<String, EntityPoints> byName = new ConcurrentHashMap<>();
    private final Map<String, NamedText> namedQueries = new ConcurrentHashMap<>();

    /** @param unit what the unit is called; null when that is not known */
    Entities(ChaosRuntime runtime, @Nullable String unit) {
        this.points = new UnitPoints(runtime, unit, "proxy", REACHED);
    }

    /** Makes the points of all entities that have none so far; whether there were any. */
    boolean know(Metamodel metamodel) {
        boolean more = false;
        for (EntityType<?> entity : metamodel.getEntities()) {
            Class<?> type = entity.getJavaType();
            if (type != null && points.of(type) == null) {
                know(entity.getName(), type);
                more = true;
            }
        }
        return more;
    }

    private void know(String name, Class<?> type) {
        EntityPoints made = points.of(EntityFacts.annotated(name, type));
        // Providers take the name of the class, too, where the standard wants that of the entity.
        byName.put(name, made);
        byName.putIfAbsent(type.getName(), made);
        NamedText.declaredBy(type).forEach(namedQueries::putIfAbsent);
    }

    /** The points of the entity of that class, or of the one that a provider's own class extends; null for no entity. */
    @Nullable
    EntityPoints of(@Nullable Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            EntityPoints found = points.of(each);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The points of the entity of that name; null for no entity. */
    @Nullable
    EntityPoints of(String name) {
        return byName.get(name);
    }

    /** The points of what belongs to no entity. */
    EntityPoints none() {
        return points.withoutEntity();
    }

    /** The query that is declared by that name; null when no entity's class declares it. */
    @Nullable
    NamedText namedQuery(String name) {
        return namedQueries.get(name);
    }

    /** Whether no action can hit any of them at present. */
    boolean idle() {
        return none().idle() && byName.values().stream().allMatch(EntityPoints::idle);
    }
}
