package org.chaosee.it.database.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** A CDI bean with transactions. */
@ApplicationScoped
public class TransactionalStyle {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @Inject
    Performer performer;

    @Transactional
    public Object perform(Work work, Run run) throws SQLException {
        return performer.perform(work, em, run);
    }
}
