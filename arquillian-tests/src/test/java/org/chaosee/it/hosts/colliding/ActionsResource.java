package org.chaosee.it.hosts.colliding;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Named like one of the admin resource's classes, too. */
@Path("actions")
public class ActionsResource {

    @GET
    public String list() {
        return "actions of the host";
    }

    @POST
    public String create(String body) {
        return "created " + body;
    }

    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
        return "action " + id + " of the host";
    }
}
