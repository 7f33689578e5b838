package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Method;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.jpa.hook.proxy.QuerySubject.Language;
import org.chaosee.jpa.point.EntityPoints;
import org.jspecify.annotations.Nullable;

/** A query whose execution is a fault point. Used as a query is: by one thread at a time. */
final class QueryHandler extends Handler<Query> {

    private static final long serialVersionUID = 1;

    private final transient QuerySubject subject;
    private final transient EntityManager manager;

    /** A stored procedure that was executed: its results are there, and getting them is no access any more. */
    private transient boolean executed;

    QueryHandler(Query delegate, QuerySubject subject, EntityManager manager, ProxyUnit unit) {
        super(delegate, unit);
        this.subject = subject;
        this.manager = manager;
    }

    @Override
    @Nullable
    Object call(Object self, Method method, Object[] arguments) throws Throwable {
        Passage passage = passage(method.getName());
        if (passage != null) {
            passage.before();
        }
        Object result = forward(method, arguments);
        if (passage != null) {
            passage.after();
        }
        executed |= method.getName().equals("execute");
        // Its setters return the query, for the next one to be called on.
        return result == delegate() ? self : result;
    }

    /** The way past the fault point of that call; null when there is none, or no action can hit it. */
    private @Nullable Passage passage(String method) {
        try {
            JpaOperation operation = operation(method);
            if (operation == null) {
                return null;
            }
            FaultPoint point = points(operation).of(operation);
            return point == null || point.idle()
                    ? null
                    : new Passage(point, operation, null, manager, unit().runtime());
        } catch (RuntimeException | LinkageError e) {
            unit().runtime().failures().failed(e);
            return null;
        }
    }

    private EntityPoints points(JpaOperation operation) {
        return operation == JpaOperation.NATIVE_WRITE ? unit().entities().none() : subject.points();
    }

    private @Nullable JpaOperation operation(String method) {
        return switch (method) {
            case "getResultList", "getResultStream", "getSingleResult", "getSingleResultOrNull" -> reading();
            case "executeUpdate" ->
                switch (subject.language()) {
                    case JPQL -> JpaOperation.BULK;
                    case SQL -> JpaOperation.NATIVE_WRITE;
                    case PROCEDURE -> JpaOperation.NATIVE_READ;
                };
            case "execute" -> JpaOperation.NATIVE_READ;
            default -> null;
        };
    }

    private @Nullable JpaOperation reading() {
        if (subject.language() == Language.JPQL) {
            return isLocking() ? JpaOperation.LOCK : JpaOperation.QUERY;
        }
        return executed ? null : JpaOperation.NATIVE_READ;
    }

    private boolean isLocking() {
        try {
            return Operations.isPessimistic(delegate().getLockMode());
        } catch (IllegalStateException e) {
            return false; // No query that reads: the provider is about to refuse the call, too.
        }
    }
}
