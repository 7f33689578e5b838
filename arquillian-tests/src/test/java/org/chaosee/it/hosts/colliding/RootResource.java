package org.chaosee.it.hosts.colliding;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** At the root of its application. */
@Path("/")
public class RootResource {

    @GET
    public String root() {
        return "root";
    }

    @GET
    @Path("status")
    public String status() {
        return "status of the host";
    }

    @GET
    @Path("points")
    public String points() {
        return "points of the host";
    }
}
