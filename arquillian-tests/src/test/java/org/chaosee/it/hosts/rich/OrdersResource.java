package org.chaosee.it.hosts.rich;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** No root resource: only locators lead here. */
public class OrdersResource {

    private final String customer;

    OrdersResource(String customer) {
        this.customer = customer;
    }

    @GET
    @Path("{number}")
    public String order(@PathParam("number") int number) {
        return "order " + number + " of " + customer;
    }
}
