package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each injected failure comes up as the real one does, which PostgreSQL is made to have here; and leaves no traces. */
class FailureChainsTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static final Map<String, String> EXISTING =
            Map.of("jakarta.persistence.schema-generation.database.action", "none");

    private static DataSource database;
    private static TestChaos chaos;
    private static TestPool pool;
    private static TestUnit unit;
    private static TestPool hastyPool;
    private static TestUnit lockHasty;
    private static TestPool hastierPool;
    private static TestUnit queryHasty;

    private long id;

    @BeforeAll
    static void open() {
        String schema = POSTGRES.newSchema();
        database = POSTGRES.dataSource(schema, "");
        chaos = new TestChaos();
        pool = new TestPool(database);
        unit = new TestUnit(pool).with(chaos);
        hastyPool = new TestPool(POSTGRES.dataSource(schema, "-c lock_timeout=50"));
        lockHasty = new TestUnit(TestUnit.NAME, hastyPool, EXISTING);
        hastierPool = new TestPool(POSTGRES.dataSource(schema, "-c statement_timeout=50"));
        queryHasty = new TestUnit(TestUnit.NAME, hastierPool, EXISTING);
    }

    @AfterAll
    static void close() throws SQLException {
        for (TestUnit each : List.of(unit, lockHasty, queryHasty)) {
            each.close();
        }
        for (TestPool each : List.of(pool, hastyPool, hastierPool)) {
            each.close();
        }
        chaos.close();
    }

    @BeforeEach
    void fill() {
        unit.run(manager -> {
            manager.persist(new Shelf.Item("a"));
            manager.persist(new Shelf.CardPayment("b"));
        });
        id = unit.get(manager ->
                manager.createQuery("select i.id from Item i", Long.class).getSingleResult());
    }

    @AfterEach
    void empty() {
        chaos.calm();
        Databases.execute(database, "truncate item, payment, cardpayment cascade");
    }

    static Stream<Scenario> ofTable() {
        return Scenario.ofTable().stream();
    }

    static Stream<Scenario> ofRow() {
        return Scenario.ofRow().stream();
    }

    static Stream<Scenario> all() {
        return Stream.of(ofTable(), ofRow(), joined()).flatMap(each -> each);
    }

    static Stream<Scenario> joined() {
        return Scenario.changingJoined().stream();
    }

    static Stream<Scenario> changing() {
        return Stream.concat(Scenario.changing().stream(), joined());
    }

    static Stream<Arguments> faults() {
        return Stream.of("lock-timeout", "query-timeout", "connection-lost")
                .flatMap(fault -> all().map(scenario -> Arguments.of(fault, scenario)));
    }

    @ParameterizedTest
    @MethodSource("ofTable")
    void lockTimeoutOfATable(Scenario scenario) throws SQLException {
        same("lock-timeout", scenario, whileLocked("lock table item in access exclusive mode", lockHasty, scenario));
    }

    @ParameterizedTest
    @MethodSource("ofRow")
    void lockTimeoutOfARow(Scenario scenario) throws SQLException {
        same("lock-timeout", scenario, whileLocked("select * from item for update", lockHasty, scenario));
    }

    @ParameterizedTest
    @MethodSource("ofTable")
    void queryTimeoutOnATable(Scenario scenario) throws SQLException {
        same("query-timeout", scenario, whileLocked("lock table item in access exclusive mode", queryHasty, scenario));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void queryTimeoutOnARow(Scenario scenario) throws SQLException {
        same("query-timeout", scenario, whileLocked("select 1 from item, payment for update", queryHasty, scenario));
    }

    @ParameterizedTest
    @MethodSource("all")
    void connectionLost(Scenario scenario) throws SQLException {
        String schema =
                database.unwrap(org.postgresql.ds.PGSimpleDataSource.class).getApplicationName();
        String killing = "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = '"
                + schema + "' and pid <> pg_backend_pid()";

        same("connection-lost", scenario, Failed.play(unit, scenario, id, () -> Databases.execute(database, killing)));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void optimisticLock(Scenario scenario) {
        Failed real = Failed.play(unit, scenario, id, FailureChainsTest::changeByAnother);

        same("optimistic-lock", scenario, real);
    }

    /** The rows of a second transaction. */
    private static void changeByAnother() {
        Databases.execute(database, "update item set version = version + 1; update payment set version = version + 1");
    }

    /** What comes later on the same connections is as before, and nothing of the failed transaction is left. */
    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsLeft(String fault, Scenario scenario) {
        int opened = pool.opened();
        chaos.action(fault, Map.of("operation", scenario.operation()));

        Failed.play(unit, scenario, id, () -> {});

        assertThat(chaos.hits()).hasSize(1);
        chaos.calm();
        assertThat(pool.opened()).isEqualTo(opened);
        assertThat(pool.taken()).isZero();
        List<String> names = unit.get(manager ->
                manager.createQuery("select i.name from Item i", String.class).getResultList());
        assertThat(names).containsExactly("a");
        assertThat(Failed.play(unit, scenario, id, () -> {}).chain()).isEmpty();
    }

    private static void same(String fault, Scenario scenario, Failed real) {
        assertThat(real.chain()).as("the real failure").isNotEmpty();
        unit.run(manager -> {
            manager.createQuery("delete from Item").executeUpdate();
            manager.createQuery("delete from CardPayment").executeUpdate();
            manager.persist(new Shelf.Item("a"));
            manager.persist(new Shelf.CardPayment("b"));
        });
        long id = unit.get(manager ->
                manager.createQuery("select i.id from Item i", Long.class).getSingleResult());
        chaos.action(fault, Map.of("operation", scenario.operation()));

        assertThat(Failed.play(unit, scenario, id, () -> {})).isEqualTo(real);
        assertThat(chaos.hits()).as("struck once").hasSize(1);
    }

    private Failed whileLocked(String locking, TestUnit hasty, Scenario scenario) throws SQLException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            return Failed.play(hasty, scenario, id, () -> Databases.execute(other, locking));
        }
    }
}
