package org.chaosee.core.runtime;

/**
 * Attaches fault points to the resources that a container injects, such as entity managers and data sources. Found by
 * {@link java.util.ServiceLoader}, and asked only when Chaos EE is on. Thread-safe.
 */
public interface ResourceHook {

    /**
     * Sees a resource on its way into the application.
     *
     * @param resource what the container injects
     * @param name what the application calls it: the persistence unit, or the name of the resource; empty when it says
     *     nothing
     * @param runtime knows the engine
     * @return what to inject instead. The very resource means that no place where this one is injected needs to be
     *     looked at again: there is nothing to do, or it is done
     * @throws RuntimeException when that failed; the application gets the resource as it is, and the next injection
     *     tries again
     */
    Object hook(Object resource, String name, ChaosRuntime runtime);
}
