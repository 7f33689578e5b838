package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A factory whose entity managers have fault points. Thread-safe, as the factory is. */
final class FactoryHandler extends Handler<EntityManagerFactory> {

    private static final long serialVersionUID = 1;

    FactoryHandler(EntityManagerFactory delegate, ProxyUnit unit) {
        super(delegate, unit);
    }

    @Override
    @Nullable
    Object call(Object self, Method method, Object[] arguments) throws Throwable {
        // A query that is to be named must be the provider's own.
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = unproxied(arguments[i]);
        }
        Object result = forward(method, arguments);
        return result instanceof EntityManager manager ? proxied(method, manager) : result;
    }

    private Object proxied(Method method, EntityManager manager) {
        try {
            return fitting(method, unit().proxy(manager), manager);
        } catch (RuntimeException | LinkageError e) {
            unit().runtime().failures().failed(e);
            return manager;
        }
    }
}
