package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.UriInfo;
import org.chaosee.core.engine.FaultPoint;
import org.jspecify.annotations.Nullable;

/** Tells the fault point of a request that has reached a certain resource method. */
interface PointResolver {

    /** The fault point, or null when the request is never to be hit. */
    @Nullable
    FaultPoint point(UriInfo request);
}
