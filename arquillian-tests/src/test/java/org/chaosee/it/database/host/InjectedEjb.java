package org.chaosee.it.database.host;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An EJB with an entity manager. */
@Stateless
public class InjectedEjb {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    public String read() {
        return Injected.read(em);
    }
}
