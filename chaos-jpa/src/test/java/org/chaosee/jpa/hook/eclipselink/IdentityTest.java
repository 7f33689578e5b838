package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that the database makes: EclipseLink inserts at once, and asks for the key with another statement. */
class IdentityTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static Postgres.Schema schema;

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @Entity(name = "Ticket")
    @Table(name = "TICKET")
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String seat;
    }

    @BeforeAll
    static void createTable() {
        schema = POSTGRES.newSchema();
        schema.execute("create table ticket (id bigserial primary key, seat varchar(9))");
    }

    private static EntityManagerFactory open(Pool pool, String batches) {
        return Unit.openAsIs(pool, List.of(Ticket.class), Map.of("eclipselink.jdbc.batch-writing", batches));
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "JDBC"})
    void toAskForTheKeyIsNoOperation(String batches) {
        Pool pool = new Pool(schema.sessions("identity", ""));
        try (EntityManagerFactory factory = open(pool, batches)) {
            chaos.on(factory);
            chaos.strike(Map.of("kind", "jpa", "entity", "Ticket"), Chaos.delay(), Map.of());
            assertThat(insert(factory).id).isPositive();
            assertThat(chaos.injections())
                    .hasSize(1)
                    .allSatisfy(injection -> assertThat(injection.point()).containsEntry("operation", "insert"));
        }
    }

    @ParameterizedTest
    @CsvSource({"None,before", "None,after", "JDBC,before", "JDBC,after"})
    void aFailureLeavesNoRow(String batches, String phase) throws Exception {
        Pool pool = new Pool(schema.sessions("identity", ""));
        try (EntityManagerFactory factory = open(pool, batches)) {
            long rows = rows(factory);
            chaos.on(factory);
            chaos.strike(
                    Map.of("kind", "jpa", "entity", "Ticket", "operation", "insert"),
                    Chaos.fault("lock-timeout"),
                    Map.of("phase", phase, "trigger", Map.of("maxInjections", 1)));
            assertThatThrownBy(() -> insert(factory)).isInstanceOf(PersistenceException.class);
            assertThat(chaos.injections()).hasSize(1);
            assertThat(rows(factory)).isEqualTo(rows);
            insert(factory);
            assertThat(rows(factory)).isEqualTo(rows + 1);
            assertThat(pool.open()).isZero();
            assertThat(pool.sound()).isTrue();
        }
    }

    private static Ticket insert(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            Ticket ticket = new Ticket();
            em.persist(ticket);
            em.getTransaction().commit();
            return ticket;
        }
    }

    private static long rows(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select count(t) from Ticket t", Long.class).getSingleResult();
        }
    }
}
