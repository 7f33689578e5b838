package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is injected looks to the application as the real failure does, and ends the transaction as it does. */
class FailureChainsTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    /** Which kinds of failure are provoked for real, and with which settings of the application's sessions. */
    private static final Map<String, String> SETTINGS = Map.of(
            "lock-timeout", "lock_timeout=50",
            "query-timeout", "statement_timeout=50",
            "connection-lost", "",
            "optimistic-lock", "");

    private static final Map<String, EntityManagerFactory> FACTORIES = new HashMap<>();
    private static final Map<String, Pool> POOLS = new HashMap<>();
    private static Postgres.Schema schema;

    /** What an application does in a transaction that has begun, or without one. */
    private record Access(
            String operation,
            String entity,
            boolean transaction,
            Consumer<EntityManager> before,
            Consumer<EntityManager> work) {}

    private static final Map<String, Access> READS = Map.ofEntries(
            Map.entry("find", read("find", false, em -> em.find(Purchase.class, 1L))),
            Map.entry("find in transaction", read("find", true, em -> em.find(Purchase.class, 1L))),
            Map.entry("query", read("query", false, em -> query(em).getResultList())),
            Map.entry(
                    "query in transaction", read("query", true, em -> query(em).getResultList())),
            Map.entry(
                    "query by key",
                    read(
                            "find",
                            true,
                            em -> em.createQuery("select p from Purchase p where p.id = 1")
                                    .getSingleResult())),
            Map.entry(
                    "native",
                    read(
                            "native",
                            true,
                            em -> em.createNativeQuery("select * from purchase", Purchase.class)
                                    .getResultList())),
            Map.entry(
                    "lock by find",
                    read("lock", true, em -> em.find(Purchase.class, 1L, LockModeType.PESSIMISTIC_WRITE))),
            Map.entry(
                    "lock by query",
                    read(
                            "lock",
                            true,
                            em -> query(em)
                                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                    .getResultList())));

    private static final Map<String, Access> WRITES = Map.ofEntries(
            Map.entry("insert at flush", write("insert", em -> em.persist(new Line()), EntityManager::flush)),
            Map.entry("insert at commit", write("insert", em -> em.persist(new Line()), FailureChainsTest::commit)),
            Map.entry("update at flush", write("update", FailureChainsTest::change, EntityManager::flush)),
            Map.entry("update at commit", write("update", FailureChainsTest::change, FailureChainsTest::commit)),
            Map.entry(
                    "update before query",
                    write("update", FailureChainsTest::change, em -> query(em).getResultList())),
            Map.entry(
                    "remove at flush",
                    write("remove", em -> em.remove(em.find(Purchase.class, 1L)), EntityManager::flush)),
            Map.entry(
                    "remove at commit",
                    write("remove", em -> em.remove(em.find(Purchase.class, 1L)), FailureChainsTest::commit)),
            Map.entry(
                    "bulk",
                    write(
                            "bulk",
                            FailureChainsTest::nothing,
                            em -> em.createQuery("update Purchase p set p.customer = 'b'")
                                    .executeUpdate())));

    private static Access read(String operation, boolean transaction, Consumer<EntityManager> work) {
        return new Access(operation, "Purchase", transaction, FailureChainsTest::nothing, work);
    }

    private static Access write(String operation, Consumer<EntityManager> before, Consumer<EntityManager> work) {
        return new Access(operation, operation.equals("insert") ? "Line" : "Purchase", true, before, work);
    }

    private static TypedQuery<Purchase> query(EntityManager em) {
        return em.createQuery("select p from Purchase p", Purchase.class);
    }

    private static void nothing(EntityManager em) {}

    private static void commit(EntityManager em) {
        em.getTransaction().commit();
    }

    private static void change(EntityManager em) {
        em.find(Purchase.class, 1L).customer = "new";
    }

    static Stream<Arguments> failures() {
        List<Arguments> all = new ArrayList<>();
        for (String fault : List.of("lock-timeout", "query-timeout", "connection-lost")) {
            Stream.concat(READS.keySet().stream(), WRITES.keySet().stream())
                    .sorted()
                    .forEach(access -> all.add(Arguments.of(fault, access)));
        }
        WRITES.keySet().stream()
                .filter(access -> access.matches("(update|remove).*"))
                .sorted()
                .forEach(access -> all.add(Arguments.of("optimistic-lock", access)));
        return all.stream();
    }

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @BeforeAll
    static void open() {
        schema = POSTGRES.newSchema();
        schema.execute("create table pin (x int)");
        SETTINGS.forEach((fault, settings) -> {
            Pool pool = new Pool(schema.sessions(fault, settings));
            POOLS.put(fault, pool);
            FACTORIES.put(fault, Unit.open(pool, Map.of()));
            FACTORIES.get(fault).createEntityManager().close();
        });
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
    }

    @BeforeEach
    void fill() {
        schema.execute(
                "truncate pin, purchase, purchase_line, purchase_gift, purchase_address cascade",
                "insert into purchase (id, customer, version) values (1, 'c', 1)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void anInjectedFailureIsLikeTheRealOne(String fault, String name) throws SQLException {
        Access access = READS.containsKey(name) ? READS.get(name) : WRITES.get(name);
        EntityManagerFactory factory = FACTORIES.get(fault);

        Ending real = run(factory, access, () -> provoke(fault, access));
        fill();
        int open = POOLS.get(fault).open();
        chaos.on(factory);
        Ending injected = run(factory, access, () -> {
            chaos.strike(
                    Map.of("kind", "jpa", "operation", access.operation(), "entity", access.entity()),
                    Chaos.fault(fault),
                    Chaos.once());
            return () -> {};
        });

        assertThat(chaos.injections()).hasSize(1);
        assertThat(injected).isEqualTo(real);
        assertThat(POOLS.get(fault).open()).isEqualTo(open);
        assertThat(POOLS.get(fault).sound()).isTrue();
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
    private static Ended provoke(String fault, Access access) throws SQLException {
        switch (fault) {
            case "optimistic-lock" -> schema.execute("update purchase set version = version + 1");
            case "connection-lost" -> {
                schema.endSessions(fault);
                return POOLS.get(fault)::clear;
            }
            default -> {
                // The transaction may have read already, and what it reads can't be locked any more.
                return lock(READS.containsValue(access) ? "access exclusive" : "exclusive");
            }
        }
        return () -> {};
    }

    private static Ended lock(String mode) throws SQLException {
        Connection other = schema.other();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("set lock_timeout = 5000");
            statement.execute("lock table purchase, purchase_line in " + mode + " mode");
        }
        return other::close;
    }
}
