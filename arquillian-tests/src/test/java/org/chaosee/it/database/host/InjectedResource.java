package org.chaosee.it.database.host;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Reads by an entity manager that was come by in one way or another. */
@RequestScoped
@Path("injected/{how}")
@Produces(MediaType.APPLICATION_JSON)
public class InjectedResource {

    @Inject
    Injected.ByField field;

    @Inject
    Injected.BySetter setter;

    @Inject
    Injected.ByConstructor constructor;

    @Inject
    Injected.ByProducerMethod producer;

    @Inject
    Injected.ByUnit unit;

    @EJB
    InjectedEjb ejb;

    @GET
    public String read(@PathParam("how") String how) {
        return Outcome.of(() -> switch (how) {
            case "field" -> Injected.read(field.em());
            case "setter" -> Injected.read(setter.em());
            case "constructor" -> Injected.read(constructor.em());
            case "producer" -> Injected.read(producer.em());
            case "unit" -> Injected.read(unit.em());
            case "ejb" -> ejb.read();
            default -> throw new IllegalArgumentException(how);
        });
    }
}
