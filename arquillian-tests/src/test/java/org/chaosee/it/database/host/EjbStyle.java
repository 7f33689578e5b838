package org.chaosee.it.database.host;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;

/** An EJB. */
@Stateless
public class EjbStyle {

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @Inject
    Performer performer;

    public Object perform(Work work, Run run) throws SQLException {
        return performer.perform(work, em, run);
    }
}
