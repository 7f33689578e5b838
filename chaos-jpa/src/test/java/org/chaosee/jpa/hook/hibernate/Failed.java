package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a scenario ended.
 *
 * @param chain the classes of the exceptions, with the states of those that have one
 * @param transaction what it left of the transaction
 */
record Failed(List<String> chain, String transaction) {

    /** Plays a scenario; {@code obstacle} comes between what goes well and what fails. */
    static Failed play(TestUnit unit, Scenario scenario, long id, Runnable obstacle) {
        try (EntityManager manager = unit.factory().createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            scenario.prepare().accept(manager, id);
            obstacle.run();
            Throwable thrown = null;
            try {
                scenario.act().accept(manager, id);
                if (scenario.commits()) {
                    transaction.commit();
                }
            } catch (RuntimeException e) {
                thrown = e;
            }
            Failed failed = new Failed(chain(thrown), state(transaction));
            rollBack(transaction);
            return failed;
        }
    }

    private static void rollBack(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            return; // Its connection is really gone.
        }
    }

    static List<String> chain(Throwable thrown) {
        List<String> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String state = each instanceof SQLException sql ? " " + sql.getSQLState() : "";
            chain.add(each.getClass().getName() + state);
        }
        return chain;
    }

    private static String state(EntityTransaction transaction) {
        return !transaction.isActive() ? "ended" : transaction.getRollbackOnly() ? "rollback-only" : "active";
    }
}
