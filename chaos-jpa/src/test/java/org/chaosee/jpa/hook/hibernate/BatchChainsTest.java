package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a batch, JDBC has an exception of its own around that of the driver. */
class BatchChainsTest {

    private static final Map<String, Object> BATCHES = Map.of("hibernate.jdbc.batch_size", 20);

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private DataSource database;
    private DataSource hastyDatabase;
    private TestChaos chaos;
    private TestUnit unit;

    @BeforeEach
    void open() {
        String schema = POSTGRES.newSchema();
        database = POSTGRES.dataSource(schema, "");
        hastyDatabase = POSTGRES.dataSource(schema, "-c lock_timeout=50");
        chaos = new TestChaos();
        unit = new TestUnit(TestUnit.NAME, database, BATCHES).with(chaos);
        unit.run(BatchChainsTest::persistAll);
    }

    @AfterEach
    void close() {
        unit.close();
        chaos.close();
    }

    @Test
    void lockTimeoutOfUpdates() throws SQLException {
        Throwable real;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Databases.execute(other, "select * from item for update");
            real = failure(BatchChainsTest::changeAll);
        }
        chaos.action("lock-timeout", Map.of("operation", "update"));

        Throwable injected = catchThrowable(() -> unit.run(BatchChainsTest::changeAll));

        assertThat(Failed.chain(injected))
                .contains("java.sql.BatchUpdateException 55P03")
                .isEqualTo(Failed.chain(real));
        assertThat(chaos.hits()).as("the first one ends the batch").containsExactly("update Item");
    }

    @Test
    void lockTimeoutOfInsertsIntoTwoTables() throws SQLException {
        Throwable real;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Databases.execute(other, "lock table cardpayment in access exclusive mode");
            real = failure(BatchChainsTest::persistCards);
        }
        for (String phase : new String[] {"before", "after"}) {
            chaos.calm();
            chaos.action("lock-timeout", Map.of("operation", "insert"), Map.of("phase", phase));

            Throwable injected = catchThrowable(() -> unit.run(BatchChainsTest::persistCards));

            assertThat(Failed.chain(injected)).as(phase).isNotEmpty().isEqualTo(Failed.chain(real));
            assertThat(chaos.hits()).containsExactly("insert CardPayment");
        }
        chaos.calm();
        unit.run(BatchChainsTest::persistCards);
        long cards = unit.get(manager -> manager.createQuery("select count(c) from CardPayment c", Long.class)
                .getSingleResult());
        assertThat(cards).as("of the last time").isEqualTo(3);
    }

    private Throwable failure(Consumer<EntityManager> work) {
        Map<String, Object> settings = new HashMap<>(BATCHES);
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        try (TestUnit hasty = new TestUnit(TestUnit.NAME, hastyDatabase, settings)) {
            return catchThrowable(() -> hasty.run(work));
        }
    }

    private static void persistAll(EntityManager manager) {
        for (int i = 0; i < 3; i++) {
            manager.persist(new Shelf.Item("a"));
        }
    }

    private static void persistCards(EntityManager manager) {
        for (int i = 0; i < 3; i++) {
            manager.persist(new Shelf.CardPayment("a"));
        }
    }

    private static void changeAll(EntityManager manager) {
        manager.createQuery("from Item", Shelf.Item.class).getResultList().forEach(item -> item.name = "changed");
    }
}
