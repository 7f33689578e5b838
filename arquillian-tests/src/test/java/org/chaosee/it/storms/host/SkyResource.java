package org.chaosee.it.storms.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What storms strike. */
@Path("sky")
public class SkyResource {

    @GET
    public String sky() {
        return "blue";
    }
}
