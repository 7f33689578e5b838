package org.chaosee.it.clients.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.Closeable;
import java.util.concurrent.CompletionStage;

/** A MicroProfile REST client. */
@Path("api/prices")
public interface Prices extends Closeable {

    @GET
    @Path("{id}")
    String price(@PathParam("id") long id);

    @GET
    @Path("{id}")
    CompletionStage<String> later(@PathParam("id") long id);
}
