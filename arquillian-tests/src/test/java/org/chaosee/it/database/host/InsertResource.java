package org.chaosee.it.database.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chaosee.it.database.host.model.Audit;
import org.chaosee.it.database.host.model.CardPayment;
import org.chaosee.it.database.host.model.Country;
import org.chaosee.it.database.host.model.Item;
import org.chaosee.it.database.host.model.Parcel;

/** Entities of several shapes. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class InsertResource {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @Inject
    Inserts inserts;

    @RequestScoped
    public static class Inserts {

        @PersistenceContext(unitName = "shop")
        EntityManager em;

        @Transactional
        public String insert(Object entity) {
            em.persist(entity);
            return "persisted";
        }
    }

    @POST
    @Path("inserts/{entity}")
    public String insert(@PathParam("entity") String entity) {
        return Outcome.of(() -> inserts.insert(
                switch (entity) {
                    case "Item" -> new Item("new");
                    case "CardPayment" -> new CardPayment();
                    case "Parcel" -> new Parcel();
                    default -> new Audit();
                }));
    }

    @GET
    @Path("countries/{id}")
    public String country(@PathParam("id") long id) {
        return Outcome.of(() -> em.find(Country.class, id).name());
    }
}
