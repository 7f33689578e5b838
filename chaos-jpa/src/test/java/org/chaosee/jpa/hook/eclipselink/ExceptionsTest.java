package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application sees of exceptions that are injected by name. */
class ExceptionsTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static Pool pool;
    private static EntityManagerFactory factory;

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @BeforeAll
    static void open() {
        pool = new Pool(POSTGRES.newSchema().sessions("exceptions", ""));
        factory = Unit.open(pool, Map.of());
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "find, java.sql.SQLException",
        "query, java.sql.SQLException",
        "flush, java.sql.SQLException",
        "commit, java.sql.SQLException",
        "find, jakarta.persistence.PersistenceException",
        "query, jakarta.persistence.PersistenceException",
        "flush, jakarta.persistence.PersistenceException",
        "commit, jakarta.persistence.PersistenceException",
        "find, java.lang.IllegalStateException",
        "query, java.lang.IllegalStateException",
        "flush, java.lang.IllegalStateException",
        "commit, java.lang.IllegalStateException",
        "find, java.lang.RuntimeException",
        "query, java.lang.RuntimeException",
        "flush, java.lang.RuntimeException",
        "commit, java.lang.RuntimeException"
    })
    void theTransactionIsRolledBack(String place, String exception) throws Exception {
        long lines = lines();
        chaos.on(factory);
        chaos.strike(
                Map.of("kind", "jpa", "entity", "Line", "operation", operation(place)),
                Map.of("type", "exception", "exception", exception, "message", "ouch"),
                Chaos.once());

        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.createNativeQuery("insert into purchase_line (id) values (nextval('line_seq'))")
                    .executeUpdate();
            Throwable thrown = catchThrowable(() -> act(em, place));

            assertThat(chaos.injections()).hasSize(1);
            assertThat(Chains.of(thrown)).isEqualTo(expected(place, exception));
            assertThat(em.getTransaction().isActive()).isEqualTo(!place.equals("commit"));
            if (em.getTransaction().isActive()) {
                assertThat(em.getTransaction().getRollbackOnly()).isTrue();
                em.getTransaction().rollback();
            }
        }
        assertThat(lines()).isEqualTo(lines);
        assertThat(pool.open()).isZero();
        assertThat(pool.sound()).isTrue();
    }

    private static String operation(String place) {
        return place.equals("flush") || place.equals("commit") ? "insert" : place;
    }

    private static void act(EntityManager em, String place) {
        switch (place) {
            case "find" -> em.find(Line.class, 1L);
            case "query" -> em.createQuery("select l from Line l").getResultList();
            case "flush" -> {
                em.persist(new Line());
                em.flush();
            }
            default -> {
                em.persist(new Line());
                em.getTransaction().commit();
            }
        }
    }

    /** A driver's exception is wrapped as any of its own is; others are so by a commit, and some by a query. */
    private static List<String> expected(String place, String exception) {
        List<String> chain = new ArrayList<>();
        boolean driver = exception.equals("java.sql.SQLException");
        if (place.equals("commit")) {
            chain.add("jakarta.persistence.RollbackException");
        } else if (driver ? !place.equals("find") : place.equals("query") && exception.endsWith("RuntimeException")) {
            chain.add("jakarta.persistence.PersistenceException");
        }
        if (driver) {
            chain.add("org.eclipse.persistence.exceptions.DatabaseException");
        }
        chain.add(driver ? exception + " null" : exception);
        return chain;
    }

    private static long lines() {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select count(l) from Line l", Long.class).getSingleResult();
        }
    }
}
