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

    /** Locators may lead into each other, and requests go round and round: further ways are no fault points. */
    static final int MOST_WAYS = 100;

    private final ResourceMethod method;
    private final BasePath basePath;
    private final ChaosRuntime runtime;
    private final HttpPoints points;
    private final Map<String, Optional<FaultPoint>> byTemplate = new ConcurrentHashMap<>();
    private boolean full;

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
        Optional<FaultPoint> known = byTemplate.get(template);
        return (known == null ? learn(template) : known).orElse(null);
    }

    /** The base path is confirmed by now: no point has to be corrected later. */
    private synchronized Optional<FaultPoint> learn(String template) {
        if (byTemplate.size() >= MOST_WAYS && !byTemplate.containsKey(template)) {
            tellOnce();
            return Optional.empty();
        }
        return byTemplate.computeIfAbsent(
                template, way -> Optional.ofNullable(points.make(method, basePath.path() + way)));
    }

    private void tellOnce() {
        if (!full) {
            full = true;
            runtime.failures()
                    .failed(new IllegalStateException("more than " + MOST_WAYS + " ways lead to "
                            + method.qualifiedName() + ", and no more of them become fault points"));
        }
    }
}
