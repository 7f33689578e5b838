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
 * @param originals what the products stand for
 */
record HookedProducer<X>(Producer<X> delegate, String name, ResourceHooks hooks, Originals<X> originals)
        implements Producer<X> {

    HookedProducer(Producer<X> delegate, String name, ResourceHooks hooks) {
        this(delegate, name, hooks, new Originals<>());
    }

    @Override
    @SuppressWarnings("unchecked") // What stands in for a resource has its type: hooks know only interfaces.
    public X produce(CreationalContext<X> context) {
        X resource = delegate.produce(context);
        if (resource == null) {
            return resource;
        }
        X hooked = (X) hooks.hook(resource, name).resource();
        if (hooked != resource) {
            originals.put(hooked, resource);
        }
        return hooked;
    }

    /** A disposer gets what the producer made: it knows the class of that, and may have to close it. */
    @Override
    public void dispose(X instance) {
        delegate.dispose(originals.take(instance));
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return delegate.getInjectionPoints();
    }
}
