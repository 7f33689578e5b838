package org.chaosee.it.database.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Does a work in the transaction that has begun. */
@ApplicationScoped
public class Performer {

    @Resource(lookup = "java:comp/env/jdbc/shop")
    DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    public Object perform(Work work, EntityManager em, Run run) throws SQLException {
        if (run.disturbed()) {
            try (Connection connection = dataSource.getConnection()) {
                run.begin(connection);
            }
        }
        if (work.onlyReads()) {
            // An application that has written already: otherwise EclipseLink tries in vain for 10 seconds more, for
            // real as
            // well, on a connection whose transaction is over.
            em.createQuery("update Audit a set a.text = 'seen'").executeUpdate();
        }
        work.prepare(em);
        if (run.disturbed()) {
            try (Connection connection = dataSource.getConnection()) {
                run.pause(connection);
            }
        }
        try {
            return work.act(em);
        } catch (RuntimeException e) {
            run.status = registry.getTransactionStatus();
            throw e;
        }
    }

    /** Outside of any transaction of the container. */
    public Object perform(JdbcWork work, Run run) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run.begin(connection);
                work.prepare(connection);
                if (run.disturbed()) {
                    run.pause(connection);
                }
                Object result = work.act(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                rollback(connection);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // So it is when the connection is lost: the failure that is known already matters more.
        }
    }
}
