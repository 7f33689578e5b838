package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.eclipse.persistence.exceptions.DatabaseException;

/** Has PostgreSQL fail an application for real, and Chaos EE the same one, and compares how it ended. */
final class Comparison implements AutoCloseable {

    /** Which kinds of failure are provoked for real, and with which settings of the application's sessions. */
    private static final Map<String, String> SETTINGS = Map.of(
            "lock-timeout", "lock_timeout=50",
            "query-timeout", "statement_timeout=50",
            "connection-lost", "",
            "optimistic-lock", "");

    private final Map<String, EntityManagerFactory> factories = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final Postgres.Schema schema;

    /** What an application does in a transaction that has begun, or without one. */
    record Access(
            String operation,
            String entity,
            boolean transaction,
            Consumer<EntityManager> before,
            Consumer<EntityManager> work) {

        private boolean writes() {
            return Set.of("insert", "update", "remove", "bulk").contains(operation);
        }
    }

    /** @param properties of the application's unit */
    Comparison(Postgres postgres, Map<String, String> properties) {
        schema = postgres.newSchema();
        schema.execute("create table pin (x int)");
        SETTINGS.forEach((fault, settings) -> {
            Pool pool = new Pool(schema.sessions(fault, settings));
            pools.put(fault, pool);
            factories.put(fault, Unit.open(pool, properties));
            factories.get(fault).createEntityManager().close();
        });
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
    }

    private void fill() {
        schema.execute(
                "truncate pin, purchase, purchase_line, purchase_gift, purchase_address cascade",
                "insert into purchase (id, customer, version) values (1, 'c', 1), (2, 'd', 1), (3, 'e', 1)",
                "insert into purchase_line (id, amount) values (-1, 1), (-2, 1), (-3, 1)");
    }

    /** @param more of the action besides its target and its fault */
    void assertAlike(String fault, Access access, Chaos chaos, Map<String, Object> more) throws SQLException {
        EntityManagerFactory factory = factories.get(fault);
        fill();
        Ending real = run(factory, access, () -> provoke(fault, access));
        fill();
        int open = pools.get(fault).open();
        chaos.on(factory);
        Ending injected = run(factory, access, () -> {
            chaos.strike(
                    Map.of("kind", "jpa", "operation", access.operation(), "entity", access.entity()),
                    Chaos.fault(fault),
                    more);
            return () -> {};
        });

        assertThat(chaos.injections()).hasSize(1);
        assertThat(injected).isEqualTo(real);
        assertThat(pools.get(fault).open()).isEqualTo(open);
        assertThat(pools.get(fault).sound()).isTrue();
    }

    /** How it ended: the exception, the transaction, and what the next one on the same entity manager found. */
    private record Ending(List<String> chain, String transaction, String next) {}

    private interface Provoking {
        Ended begin() throws SQLException;
    }

    private interface Ended {
        void end() throws SQLException;
    }

    private static Ending run(EntityManagerFactory factory, Access access, Provoking provoking) throws SQLException {
        factory.getCache().evictAll();
        try (EntityManager em = factory.createEntityManager()) {
            if (access.transaction()) {
                em.getTransaction().begin();
                // Whatever comes next has its connection by now.
                em.createNativeQuery("insert into pin values (1)").executeUpdate();
            }
            access.before().accept(em);
            Ended condition = provoking.begin();
            Throwable thrown = catchThrowable(() -> access.work().accept(em));
            condition.end();
            String transaction = state(em.getTransaction());
            if (em.getTransaction().isActive()) {
                rollback(em.getTransaction());
            }
            factory.getCache().evictAll();
            return new Ending(Chains.of(thrown), transaction, next(factory));
        }
    }

    private static void rollback(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (DatabaseException e) {
            // EclipseLink can't roll back on a connection that is really gone, and says so.
            assertThat(e).hasRootCauseMessage("This connection has been closed.");
        }
    }

    private static String state(EntityTransaction transaction) {
        return !transaction.isActive() ? "over" : transaction.getRollbackOnly() ? "rollback-only" : "active";
    }

    private static String next(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            Object pins = em.createNativeQuery("select count(*) from pin").getSingleResult();
            long lines =
                    em.createQuery("select count(l) from Line l", Long.class).getSingleResult();
            Purchase purchase = em.find(Purchase.class, 1L);
            String found = pins + " pins, " + lines + " lines, customer " + purchase.customer;
            purchase.customer = "next";
            em.getTransaction().commit();
            return found;
        }
    }

    /** Makes the database fail for real; what is returned ends it. */
    private Ended provoke(String fault, Access access) throws SQLException {
        switch (fault) {
            case "optimistic-lock" -> schema.execute("update purchase set version = version + 1");
            case "connection-lost" -> {
                schema.endSessions(fault);
                return pools.get(fault)::clear;
            }
            default -> {
                // The transaction may have read already, and what it reads can't be locked any more.
                return lock(access.writes() ? "exclusive" : "access exclusive");
            }
        }
        return () -> {};
    }

    private Ended lock(String mode) throws SQLException {
        Connection other = schema.other();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("set lock_timeout = 5000");
            statement.execute("lock table purchase, purchase_line in " + mode + " mode");
        }
        return () -> {
            // Closed only, the connection keeps its locks until the server notices: too long for who is that hasty.
            other.rollback();
            other.close();
        };
    }
}
