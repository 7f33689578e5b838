package org.example.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The counter over HTTP. Looking at it counts for nothing. */
@RequestScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    CallCounter calls;

    @GET
    public Calls calls() {
        return calls.calls();
    }

    /** Sets the counter to zero. */
    @DELETE
    public void reset() {
        calls.reset();
    }
}
