package org.chaosee.jpa.hook.listener;

import jakarta.persistence.Entity;
import java.util.Set;
import org.chaosee.api.Target;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.EntityFacts;
import org.chaosee.jpa.point.EntityPoints;
import org.chaosee.jpa.point.UnitPoints;
import org.jspecify.annotations.Nullable;

/**
 * An entity whose events a listener hears. It has fault points unless another hook comes by it: two hooks would strike
 * twice. Thread-safe.
 */
final class ListenedEntity {

    private static final String HOOK = "listener";

    /** What entities have events for. */
    private static final Set<JpaOperation> REACHED =
            Set.of(JpaOperation.FIND, JpaOperation.INSERT, JpaOperation.UPDATE, JpaOperation.REMOVE);

    private final Class<?> type;
    private final ChaosRuntime runtime;

    /** As of which fault points there is no other hook. A thread that sees an old value looks once more than needed. */
    private int seen;

    /** Null when another hook comes by the entity. */
    private volatile @Nullable EntityPoints points;

    /** @param unit what the unit is called; null when that is not known */
    ListenedEntity(Class<?> loaded, @Nullable String unit, ChaosRuntime runtime) {
        this.type = entity(loaded);
        this.runtime = runtime;
        this.seen = runtime.engine().made();
        this.points = isHookedOtherwise()
                ? null
                : new UnitPoints(runtime, unit, HOOK, REACHED).of(EntityFacts.annotated(type));
    }

    /** The fault point to ask; null when there is none, or no action can hit it. */
    @Nullable
    FaultPoint point(JpaOperation operation) {
        EntityPoints known = points;
        FaultPoint point = known == null ? null : known.of(operation);
        if (known == null || point == null || point.idle()) {
            return null;
        }
        // Another hook may have come later, with the first injection of the unit: so it is looked for when it matters.
        if (isHookedSince()) {
            withdraw(known);
            return null;
        }
        return point;
    }

    /** Looks at all fault points only when there are more than there were. */
    private boolean isHookedSince() {
        int made = runtime.engine().made();
        if (made == seen) {
            return false;
        }
        if (isHookedOtherwise()) {
            return true;
        }
        seen = made;
        return false;
    }

    private void withdraw(EntityPoints obsolete) {
        points = null;
        for (JpaOperation operation : REACHED) {
            FaultPoint point = obsolete.of(operation);
            if (point != null) {
                runtime.engine().withdraw(point);
            }
        }
    }

    private boolean isHookedOtherwise() {
        return runtime.engine().points().stream().map(FaultPoint::facts).anyMatch(this::isByAnotherHook);
    }

    /** After the name of an entity comes that of its class; those of its superclasses follow, which are not meant. */
    private boolean isByAnotherHook(PointFacts facts) {
        return facts.names(Target.ENTITY).stream().limit(2).anyMatch(type.getName()::equals)
                && !HOOK.equals(facts.details().get(UnitPoints.HOOK));
    }

    /** A provider may extend the class of an entity; one that is mapped without annotations it may not tell by. */
    private static Class<?> entity(Class<?> loaded) {
        for (Class<?> each = loaded; each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class)) {
                return each;
            }
        }
        return loaded;
    }
}
