package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.jpa.point.EntityFacts;
import org.chaosee.jpa.point.EntityPoints;
import org.chaosee.jpa.point.UnitPoints;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fault point of a statement. Those of all entities of the unit are made known at once. Thread-safe.
 *
 * <p>A row of a collection or join table is of no entity itself: to write it is to update the entity that has the
 * collection, and to read it is a query of that entity.
 */
final class StatementPoints {

    private final UnitPoints unit;
    private final CollectionTables tables;

    StatementPoints(UnitPoints unit, DatabaseSession session) {
        this.unit = unit;
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (!descriptor.isDescriptorTypeAggregate() && !descriptor.isDescriptorForInterface()) {
                unit.of(new EntityFacts(descriptor.getAlias(), descriptor.getJavaClass(), OwnTable.of(descriptor)));
            }
        }
        this.tables = new CollectionTables(session);
    }

    /** A new passage by the point of that statement; null when there is no such point, or no action for it. */
    @Nullable
    Passage passage(DatabaseCall statement, DatabaseAccessor accessor) {
        DatabaseQuery query = statement.getQuery();
        JpaOperation operation = Operations.of(query);
        if (operation == null) {
            return null;
        }
        EntityPoints points = entity(query.getDescriptor());
        if (operation == JpaOperation.NATIVE_READ || operation == JpaOperation.NATIVE_WRITE) {
            points = points == null || operation.writes() ? unit.withoutEntity() : points;
        } else if (points == null) {
            points = entity(owner(statement));
            operation = operation.writes() ? JpaOperation.UPDATE : JpaOperation.QUERY;
        }
        FaultPoint point = points == null ? null : points.of(operation);
        return point == null || point.idle() ? null : new Passage(point, operation, accessor);
    }

    private @Nullable EntityPoints entity(@Nullable ClassDescriptor descriptor) {
        return descriptor == null ? null : unit.of(descriptor.getJavaClass());
    }

    private @Nullable ClassDescriptor owner(DatabaseCall statement) {
        DatabaseQuery query = statement.getQuery();
        return query.getSourceMapping() != null
                ? query.getSourceMapping().getDescriptor()
                : tables.owner(statement.getSQLString());
    }
}
