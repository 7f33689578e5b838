package org.chaosee.it.beans.messages;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.Queue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Sends messages, and tells which were taken in. */
@JMSDestinationDefinition(name = Outbox.ORDERS, interfaceName = "jakarta.jms.Queue", destinationName = "orders")
@JMSDestinationDefinition(name = Outbox.RETURNS, interfaceName = "jakarta.jms.Queue", destinationName = "returns")
@RequestScoped
@Path("messages")
public class Outbox {

    static final String ORDERS = "java:app/jms/orders";
    static final String RETURNS = "java:app/jms/returns";

    @Inject
    JMSContext messages;

    @Resource(lookup = ORDERS)
    Queue orders;

    @Resource(lookup = RETURNS)
    Queue returns;

    @POST
    @Path("orders")
    public void order(String text) {
        messages.createProducer().send(orders, text);
    }

    @POST
    @Path("returns")
    public void giveBack(String text) {
        messages.createProducer().send(returns, text);
    }

    @GET
    public String taken() {
        return Taken.all();
    }
}
