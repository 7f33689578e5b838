package org.chaosee.cdi.resource;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Producer;
import java.util.Set;

/**
 * Produces what the application's own producer does, seen by the hooks.
 *
 * @param delegate the container's own
 * @param name what the application calls the resource; empty when it says nothing
 */
record HookedProducer<X>(Producer<X> delegate, String name, ResourceHooks hooks) implements Producer<X> {

    @Override
    @SuppressWarnings("unchecked") // What stands in for a resource has its type: hooks know only interfaces.
    public X produce(CreationalContext<X> context) {
        X resource = delegate.produce(context);
        return resource == null ? resource : (X) hooks.hook(resource, name).resource();
    }

    /** A disposer gets what the application knows, which forwards what it does not know itself. */
    @Override
    public void dispose(X instance) {
        delegate.dispose(instance);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return delegate.getInjectionPoints();
    }
}
