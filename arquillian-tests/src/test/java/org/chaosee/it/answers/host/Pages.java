package org.chaosee.it.answers.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/** A MicroProfile REST client. */
@Path("api/pages")
public interface Pages extends Closeable {

    @GET
    @Path("{page}")
    @Produces("text/plain")
    Response page(@PathParam("page") String page);
}
