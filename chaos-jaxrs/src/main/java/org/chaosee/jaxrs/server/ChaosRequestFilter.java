package org.chaosee.jaxrs.server;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;

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
        Throwable injected = strike(request).exception();
        if (injected != null) {
            throw Throwing.sneakily(injected);
        }
    }

    /** Lets nothing out but what the engine says: whatever breaks in here means that the request goes on. */
    private Outcome strike(ContainerRequestContext request) {
        try {
            FaultPoint point = points.point(request.getUriInfo());
            return point == null || point.idle() ? Outcome.NONE : strike(point, request);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return Outcome.NONE;
        }
    }

    private Outcome strike(FaultPoint point, ContainerRequestContext request) {
        Passage passage = Passage.begin(point, request);
        Outcome outcome =
                runtime.engine().injector().apply(point, point.decide(new RequestCall(request), Phase.BEFORE));
        passage.add(outcome.injections());
        if (outcome.terminal() != null) {
            passage.skipWork();
        }
        if (outcome.terminal() instanceof AbortFault abort) {
            request.abortWith(AbortResponse.of(abort));
        }
        return outcome;
    }
}
