package org.chaosee.jpa.point;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.jspecify.annotations.Nullable;

/** The fault points of one entity, one for each operation; or those of what belongs to no entity. Immutable. */
public final class EntityPoints {

    private final Map<JpaOperation, FaultPoint> points = new EnumMap<>(JpaOperation.class);

    EntityPoints(Function<JpaOperation, @Nullable FaultPoint> maker) {
        for (JpaOperation operation : JpaOperation.values()) {
            FaultPoint point = maker.apply(operation);
            if (point != null) {
                points.put(operation, point);
            }
        }
    }

    /** The point of that operation; null when there is none, or it is never to be hit. */
    public @Nullable FaultPoint of(JpaOperation operation) {
        return points.get(operation);
    }

    /** Whether no action can hit any of them at present. */
    public boolean idle() {
        for (FaultPoint point : points.values()) {
            if (!point.idle()) {
                return false;
            }
        }
        return true;
    }
}
