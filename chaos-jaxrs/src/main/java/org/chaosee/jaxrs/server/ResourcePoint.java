package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.UriInfo;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * The one fault point of a method of a root resource. It is known from deployment on, under the path that the
 * application seems to have; the application's first request settles whether it really has that one.
 */
final class ResourcePoint implements PointResolver {

    private final ResourceMethod method;
    private final BasePath basePath;
    private final HttpPoints points;
    private volatile @Nullable FaultPoint point;

    ResourcePoint(ResourceMethod method, BasePath basePath, ChaosRuntime runtime) {
        this.method = method;
        this.basePath = basePath;
        this.points = new HttpPoints(runtime);
        this.point = points.make(method, basePath.path() + method.template());
        basePath.onCorrection(this::correct);
    }

    @Override
    public @Nullable FaultPoint point(UriInfo request) {
        basePath.confirm(request);
        return point;
    }

    private void correct(String path) {
        points.withdraw(point);
        point = points.make(method, path + method.template());
    }
}
