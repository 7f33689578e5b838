package org.chaosee.jaxrs.server;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** Asks the engine ahead of a resource method, and does what it says. Bound to that one method. */
final class ChaosRequestFilter implements ContainerRequestFilter {

    /** After all filters of the application: a fault strikes in place of the resource method, not of a filter. */
    static final int PRIORITY = Priorities.USER + 10_000;

    private final PointResolver points;
    private final ChaosRuntime runtime;

    ChaosRequestFilter(PointResolver points, ChaosRuntime runtime) {
        this.points = points;
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        FaultPoint point = point(request);
        if (point == null || point.idle()) {
            return;
        }
        Passage passage = Passage.begin(point, request);
        Outcome outcome =
                runtime.engine().injector().apply(point, point.decide(new RequestCall(request), Phase.BEFORE));
        passage.add(outcome.injections());
        if (outcome.terminal() != null) {
            passage.skipWork();
            end(request, outcome);
        }
    }

    private static void end(ContainerRequestContext request, Outcome outcome) {
        if (outcome.exception() != null) {
            throw Throwing.sneakily(outcome.exception());
        }
        if (outcome.terminal() instanceof AbortFault abort) {
            request.abortWith(AbortResponse.of(abort));
        }
    }

    private @Nullable FaultPoint point(ContainerRequestContext request) {
        try {
            return points.point(request.getUriInfo());
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return null;
        }
    }
}
