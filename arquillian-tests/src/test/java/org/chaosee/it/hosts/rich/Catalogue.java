package org.chaosee.it.hosts.rich;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Carries the annotations of the methods, as generated interfaces do. */
public interface Catalogue {

    @GET
    @Path("{item}")
    String item(@PathParam("item") String item);
}
