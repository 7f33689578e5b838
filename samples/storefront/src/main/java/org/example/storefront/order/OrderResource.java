package org.example.storefront.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.example.storefront.price.TodaysPrices;

/** The orders over HTTP. Signing in is never needed; who did sees the own orders by name. */
@RequestScoped
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    private static final int LATEST = 10;

    @Inject
    OrderBook orders;

    @Inject
    Checkout checkout;

    @Inject
    TodaysPrices prices;

    /** The caller's own orders; to a guest, everybody's latest, without names. */
    @GET
    public List<OrderView> latest(@Context SecurityContext security) {
        Customer customer = Customer.of(security);
        return customer.isGuest() ? orders.latest(LATEST) : orders.latestOf(customer, LATEST);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@NotNull @Valid Basket basket, @Context SecurityContext security) {
        Order order = checkout.place(Customer.of(security), basket, prices.of(basket.products()));
        return Response.status(Response.Status.CREATED)
                .entity(OrderView.of(order))
                .build();
    }
}
