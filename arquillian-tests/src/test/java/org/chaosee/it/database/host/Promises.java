package org.chaosee.it.database.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;

/** Tries promises out, in a transaction or without one. */
@RequestScoped
public class Promises {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @PersistenceUnit(unitName = "shop")
    EntityManagerFactory factory;

    @Transactional
    public Object inTransaction(Promise promise) throws Exception {
        return promise.keep(em, factory);
    }

    public Object outside(Promise promise) throws Exception {
        return promise.keep(em, factory);
    }
}
