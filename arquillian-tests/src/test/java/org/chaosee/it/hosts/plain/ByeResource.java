package org.chaosee.it.hosts.plain;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For singletons. */
@Path("bye")
public class ByeResource {

    @GET
    public String bye() {
        return "bye";
    }
}
