package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chaosee.jpa.hook.eclipselink.Comparison.Access;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.chaosee.jpa.hook.eclipselink.Shop.Product;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that EclipseLink sends together fail together, with the exception that JDBC has for it; a single one does not. */
class BatchTest {

    private static final Map<String, String> BATCHES = Map.of("eclipselink.jdbc.batch-writing", "JDBC");

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static Comparison comparison;

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @BeforeAll
    static void open() {
        comparison = new Comparison(POSTGRES, BATCHES);
    }

    @AfterAll
    static void close() {
        comparison.close();
    }

    static Stream<Arguments> failures() {
        List<Arguments> all = new ArrayList<>();
        for (String fault : List.of("lock-timeout", "query-timeout", "connection-lost", "optimistic-lock")) {
            for (String operation : List.of("insert", "update", "remove")) {
                // Lines have no version.
                if (operation.equals("update") || !fault.equals("optimistic-lock")) {
                    for (int rows : new int[] {1, 3}) {
                        // On a dead connection the driver does not say of these that they were a batch; what is
                        // injected does.
                        if (fault.equals("connection-lost") && operation.equals("remove") && rows > 1) {
                            continue;
                        }
                        all.add(Arguments.of(fault, operation, rows, "flush", "after"));
                        for (String end : List.of("flush", "commit", "other rows")) {
                            all.add(Arguments.of(fault, operation, rows, end, "before"));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} of {1}, {2} rows, at {3}, {4} the first")
    @MethodSource("failures")
    void anInjectedFailureIsLikeTheRealOne(String fault, String operation, int rows, String end, String phase)
            throws SQLException {
        Access access = new Access(
                operation,
                operation.equals("update") ? "Purchase" : "Line",
                true,
                em -> change(em, operation, rows, end),
                end(end));
        // The action is not limited where nothing of the kind follows: the batch is not hit again while it fails
        // already, however many are queued.
        Map<String, Object> often = operation.equals("update") ? Chaos.once() : Map.of();
        Map<String, Object> more = new HashMap<>(often);
        more.put("phase", phase);
        comparison.assertAlike(fault, access, chaos, more);
    }

    @Test
    void eachRowIsDelayed() {
        Pool pool = new Pool(POSTGRES.newSchema().sessions("rows", ""));
        try (EntityManagerFactory factory = Unit.open(pool, BATCHES);
                EntityManager em = factory.createEntityManager()) {
            chaos.on(factory);
            chaos.strike("Line", "insert", Chaos.delay());
            em.getTransaction().begin();
            change(em, "insert", 3, "commit");
            em.getTransaction().commit();
            assertThat(chaos.injections()).hasSize(3);
        }
    }

    private static void change(EntityManager em, String operation, int rows, String end) {
        for (int row = 1; row <= rows; row++) {
            switch (operation) {
                case "insert" -> em.persist(new Line());
                case "update" -> em.find(Purchase.class, (long) row).customer = "new";
                default -> em.remove(em.find(Line.class, (long) -row));
            }
        }
        if (end.equals("other rows")) {
            // Of another table, which nobody has locked.
            em.persist(new Product());
            em.persist(new Product());
        }
    }

    private static Consumer<EntityManager> end(String end) {
        return end.equals("commit") ? em -> em.getTransaction().commit() : EntityManager::flush;
    }
}
