package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chaosee.jpa.hook.eclipselink.Comparison.Access;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is injected looks to the application as the real failure does, and ends the transaction as it does. */
class FailureChainsTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static Comparison comparison;

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
        comparison = new Comparison(POSTGRES, Map.of());
    }

    @AfterAll
    static void close() {
        comparison.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void anInjectedFailureIsLikeTheRealOne(String fault, String name) throws SQLException {
        Access access = READS.containsKey(name) ? READS.get(name) : WRITES.get(name);
        comparison.assertAlike(fault, access, chaos, Chaos.once());
    }
}
