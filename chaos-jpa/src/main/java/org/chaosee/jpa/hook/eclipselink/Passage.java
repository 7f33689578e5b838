package org.chaosee.jpa.hook.eclipselink;

import java.util.HashMap;
import java.util.Map;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.jspecify.annotations.Nullable;

/**
 * One operation on its way past a fault point, which may take several statements: the insert of an entity with two
 * tables, or a find that has to ask for the entity's class first. It is kept among the properties of the query, which
 * EclipseLink clones for each execution, and once more, properties included, for the statements that follow.
 *
 * <p>Used by one thread.
 */
final class Passage {

    private final FaultPoint point;
    private final JpaOperation operation;
    private final DatabaseAccessor accessor;
    private boolean begun;
    private boolean held;

    Passage(FaultPoint point, JpaOperation operation, DatabaseAccessor accessor) {
        this.point = point;
        this.operation = operation;
        this.accessor = accessor;
    }

    /** The one that was kept under that key at the query of a statement; null when there is none. */
    static @Nullable Passage of(Call call, Object key) {
        DatabaseQuery query = call instanceof DatabaseCall statement ? statement.getQuery() : null;
        return query != null && query.getProperty(key) instanceof Passage passage ? passage : null;
    }

    /** Keeps it in a map of the query's own: the one that is there may be that of the query it was made from. */
    void keepAt(DatabaseQuery query, Object key) {
        Map<Object, Object> properties = query.hasProperties() ? new HashMap<>(query.getProperties()) : new HashMap<>();
        properties.put(key, this);
        query.setProperties(properties);
    }

    FaultPoint point() {
        return point;
    }

    JpaOperation operation() {
        return operation;
    }

    DatabaseAccessor accessor() {
        return accessor;
    }

    /** Whether this is the first statement of the operation. */
    boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Takes the connection, as the statement is about to do, and keeps it until {@link #letGo}. */
    void hold(AbstractSession session) {
        if (!held) {
            held = true; // EclipseLink counts before it connects, and expects to be counted back when that fails.
            accessor.incrementCallCount(session);
        }
    }

    void letGo() {
        if (held) {
            held = false;
            accessor.decrementCallCount();
        }
    }
}
