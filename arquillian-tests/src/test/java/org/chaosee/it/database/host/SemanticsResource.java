package org.chaosee.it.database.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells how its entity manager keeps the promises of the specification. */
@RequestScoped
@Path("semantics/{promise}")
@Produces(MediaType.APPLICATION_JSON)
public class SemanticsResource {

    @Inject
    Promises promises;

    @GET
    public String tell(@PathParam("promise") Promise promise) {
        return Outcome.of(() -> promise.transactional() ? promises.inTransaction(promise) : promises.outside(promise));
    }
}
