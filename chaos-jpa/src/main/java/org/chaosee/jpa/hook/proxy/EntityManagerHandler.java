package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.lang.reflect.Method;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.jpa.point.EntityPoints;
import org.jspecify.annotations.Nullable;

/** An entity manager whose accesses to the database are fault points. Thread-safe if the entity manager is. */
final class EntityManagerHandler extends Handler<EntityManager> {

    private static final long serialVersionUID = 1;

    EntityManagerHandler(EntityManager delegate, ProxyUnit unit) {
        super(delegate, unit);
    }

    @Override
    @Nullable
    Object call(Object self, Method method, Object[] arguments) throws Throwable {
        Passage passage = unit().idle() ? null : passage(method.getName(), arguments);
        if (passage != null) {
            passage.before();
        }
        Object result = forward(method, arguments);
        if (passage != null) {
            passage.after();
        }
        if (result instanceof Query query) {
            return unit().idle() ? query : proxied(method, arguments, query);
        }
        return result instanceof EntityManagerFactory factory ? proxied(method, factory) : result;
    }

    /** The way past the fault point of that call; null when there is none, or no action can hit it. */
    private @Nullable Passage passage(String method, Object[] arguments) {
        try {
            JpaOperation operation = Operations.of(method, arguments);
            if (operation == null) {
                return null;
            }
            Object subject = arguments[0];
            Class<?> named = subject instanceof Class<?> type ? type : null;
            EntityPoints points = unit().entities().of(named != null || subject == null ? named : subject.getClass());
            FaultPoint point = points == null ? null : points.of(operation);
            return point == null || point.idle()
                    ? null
                    : new Passage(point, operation, named == null ? subject : null, delegate(), unit().runtime());
        } catch (RuntimeException | LinkageError e) {
            unit().runtime().failures().failed(e);
            return null;
        }
    }

    private Object proxied(Method method, Object[] arguments, Query query) {
        try {
            QuerySubject subject = QuerySubject.of(method.getName(), arguments, unit().entities());
            return subject == null ? query : fitting(method, unit().proxy(query, subject, delegate()), query);
        } catch (RuntimeException | LinkageError e) {
            unit().runtime().failures().failed(e);
            return query;
        }
    }

    private Object proxied(Method method, EntityManagerFactory factory) {
        try {
            return fitting(method, unit().proxy(factory), factory);
        } catch (RuntimeException | LinkageError e) {
            unit().runtime().failures().failed(e);
            return factory;
        }
    }
}
