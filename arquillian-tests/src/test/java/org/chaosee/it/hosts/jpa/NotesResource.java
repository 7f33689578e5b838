package org.chaosee.it.hosts.jpa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Names no unit: there is one only, and a second one in any jar would break this. */
@RequestScoped
@Path("notes")
public class NotesResource {

    @PersistenceContext
    EntityManager entityManager;

    @POST
    @Transactional
    public String write(String text) {
        entityManager.persist(new Note(text));
        return "written " + text;
    }

    @GET
    @Path("{text}/count")
    public long count(@PathParam("text") String text) {
        return entityManager
                .createQuery("select count(n) from Note n where n.text = :text", Long.class)
                .setParameter("text", text)
                .getSingleResult();
    }
}
