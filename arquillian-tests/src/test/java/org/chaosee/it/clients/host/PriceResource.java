package org.chaosee.it.clients.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side; counts what reaches it. */
@ApplicationScoped
@Path("prices")
public class PriceResource {

    private final AtomicInteger reached = new AtomicInteger();

    @GET
    @Path("{id}")
    public String price(@PathParam("id") long id) {
        reached.incrementAndGet();
        return "9.80";
    }

    @GET
    @Path("reached")
    public int reached() {
        return reached.get();
    }
}
