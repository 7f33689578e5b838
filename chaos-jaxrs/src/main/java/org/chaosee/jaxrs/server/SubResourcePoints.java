package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.api.Kind;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * The fault points of a method that is reached through sub-resource locators, one for each way that leads to it. Which
 * one it was is known only when a request has gone there (Jakarta RESTful Web Services 3.1, section 3.4.1), so the
 * points become known one by one. While no HTTP action is live, no request is asked; while one is, the way of each request
 * is put together anew.
 */
final class SubResourcePoints implements PointResolver {

    private final ResourceMethod method;
    private final BasePath basePath;
    private final ChaosRuntime runtime;
    private final HttpPoints points;
    private final Map<String, Optional<FaultPoint>> byTemplate = new ConcurrentHashMap<>();

    SubResourcePoints(ResourceMethod method, BasePath basePath, ChaosRuntime runtime) {
        this.method = method;
        this.basePath = basePath;
        this.runtime = runtime;
        this.points = new HttpPoints(runtime);
    }

    @Override
    public @Nullable FaultPoint point(UriInfo request) {
        if (!byTemplate.isEmpty() && !runtime.engine().plan().has(Kind.HTTP)) {
            return null;
        }
        basePath.confirm(request);
        String template = LocatorPath.of(request) + method.template();
        return byTemplate
                .computeIfAbsent(template, way -> Optional.ofNullable(points.make(method, basePath.path() + way)))
                .orElse(null);
    }
}
