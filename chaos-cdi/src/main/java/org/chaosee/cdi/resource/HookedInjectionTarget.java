package org.chaosee.cdi.resource;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.util.List;
import java.util.Set;

/**
 * Injects as the container does, and then has the hooks see the resources.
 *
 * @param delegate the container's own
 */
record HookedInjectionTarget<T>(InjectionTarget<T> delegate, List<ResourcePlace> places, ResourceHooks hooks)
        implements InjectionTarget<T> {

    @Override
    public void inject(T instance, CreationalContext<T> context) {
        delegate.inject(instance, context);
        for (ResourcePlace place : places) {
            place.hook(instance, hooks);
        }
    }

    @Override
    public void postConstruct(T instance) {
        delegate.postConstruct(instance);
    }

    @Override
    public void preDestroy(T instance) {
        delegate.preDestroy(instance);
    }

    @Override
    public T produce(CreationalContext<T> context) {
        return delegate.produce(context);
    }

    @Override
    public void dispose(T instance) {
        delegate.dispose(instance);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return delegate.getInjectionPoints();
    }
}
