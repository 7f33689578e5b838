package org.chaosee.it.hosts.rich;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Has nothing but a locator. */
@Path("customers")
public class CustomersResource {

    @Path("{id}/orders")
    public OrdersResource orders(@PathParam("id") String id) {
        return new OrdersResource(id);
    }
}
