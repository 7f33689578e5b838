package org.chaosee.it.hosts.plain;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** No bean-defining annotation, no CDI. */
@Path("hello")
public class HelloResource {

    @GET
    public String hello() {
        return "hello";
    }

    @GET
    @Path("{name: [a-z]+}")
    public String named(@PathParam("name") String name) {
        return "hello, " + name;
    }

    @POST
    public String receive(String body) {
        return "received " + body;
    }
}
