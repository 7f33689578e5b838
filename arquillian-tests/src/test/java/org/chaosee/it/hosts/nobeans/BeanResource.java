package org.chaosee.it.hosts.nobeans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A bean, of an archive that is a bean archive for its sake alone. */
@RequestScoped
@Path("bean")
public class BeanResource {

    @Inject
    Counter counter;

    @GET
    public String get() {
        return "counted " + counter.next().getClass().getSimpleName();
    }
}
