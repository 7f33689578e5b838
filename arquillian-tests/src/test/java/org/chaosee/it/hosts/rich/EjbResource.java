package org.chaosee.it.hosts.rich;

import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Stateless
@Path("ejb")
public class EjbResource {

    @GET
    public String get() {
        return "from an EJB";
    }
}
