package org.chaosee.jaxrs.server;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * Makes a fault point of each resource method, and binds filters of its own to it: a filter knows its point,
 * and no request has to look for it.
 */
final class ResourceMethodBinder implements DynamicFeature {

    private final ChaosRuntime runtime;
    private final BasePath basePath;
    private final ExceptionResponses exceptionResponses;
    private final Connections connections;

    ResourceMethodBinder(
            ChaosRuntime runtime, BasePath basePath, ExceptionResponses exceptionResponses, Connections connections) {
        this.runtime = runtime;
        this.basePath = basePath;
        this.exceptionResponses = exceptionResponses;
        this.connections = connections;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        try {
            ResourceMethod.of(info.getResourceClass(), info.getResourceMethod())
                    .ifPresent(method -> bind(method, context));
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    private void bind(ResourceMethod method, FeatureContext context) {
        PointResolver points = method.isSubResource()
                ? new SubResourcePoints(method, basePath, runtime)
                : new ResourcePoint(method, basePath, runtime);
        context.register(new ChaosRequestFilter(points, runtime), ChaosRequestFilter.PRIORITY);
        context.register(new ChaosResponseFilter(exceptionResponses, runtime), ChaosResponseFilter.PRIORITY);
        context.register(new ChangedAnswer(connections, runtime), ChangedAnswer.PRIORITY);
    }
}
