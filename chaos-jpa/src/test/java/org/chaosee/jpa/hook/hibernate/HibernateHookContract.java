package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.chaosee.api.Phase;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.PointFacts;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hit, when, and for whom. */
abstract class HibernateHookContract {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private TestChaos chaos;
    private TestPool pool;
    private TestUnit unit;

    abstract DataSource newDatabase();

    @BeforeEach
    void start() {
        pool = new TestPool(newDatabase());
        open(new TestChaos(), Map.of());
    }

    private void open(TestChaos started, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        StatementInspector inspector = sql -> {
            statements.add(sql);
            return sql;
        };
        all.put("hibernate.session_factory.statement_inspector", inspector);
        chaos = started;
        unit = new TestUnit(TestUnit.NAME, pool, all).with(chaos);
    }

    private void reopen(TestChaos started, Map<String, ?> settings) {
        unit.close();
        chaos.close();
        open(started, settings);
    }

    @AfterEach
    void stop() throws SQLException {
        unit.close();
        chaos.close();
        assertThat(pool.taken()).isZero();
        pool.close();
    }

    @Test
    void withoutActionTheConnectionIsTheRealOne() throws SQLException {
        assertThatConnectionIsReal(true);

        chaos.action("query-timeout", Map.of("entity", "Item"));
        assertThatConnectionIsReal(false);

        chaos.calm();
        assertThatConnectionIsReal(true);

        chaos.action("query-timeout", Map.of("entity", "Nothing"));
        chaos.action("query-timeout", Map.of("unit", "another"));
        assertThatConnectionIsReal(true);
    }

    private void assertThatConnectionIsReal(boolean real) throws SQLException {
        ConnectionProvider provider = unit.connections();
        Connection connection = provider.getConnection();
        assertThat(connection == pool.latest()).isEqualTo(real);
        assertThat(connection.unwrap(Connection.class)).isNotNull();
        provider.closeConnection(connection);
        assertThat(pool.taken()).isZero();
    }

    @Test
    void allPointsAreKnownBeforeTheFirstStatement() {
        List<PointFacts> points = chaos.runtime().actions().points(null);

        assertThat(points)
                .allSatisfy(point -> assertThat(point.details()).containsEntry("hook", "hibernate"))
                .extracting(point -> String.join(" ", point.fields().values()))
                .contains("CardPayment CardPayment insert shop", "Puppy Animal find shop", "connection shop");
    }

    @Test
    void whatIsInTheSecondLevelCacheIsNotHit() {
        reopen(
                new TestChaos(),
                Map.of(
                        "hibernate.cache.use_second_level_cache",
                        "true",
                        "hibernate.cache.region.factory_class",
                        TestCache.class.getName()));
        unit.run(manager -> {
            Shelf.Cached cached = new Shelf.Cached();
            cached.id = 1L;
            manager.persist(cached);
        });
        chaos.watch();

        unit.run(manager -> assertThat(manager.find(Shelf.Cached.class, 1L)).isNotNull());
        assertThat(chaos.hits()).doesNotContain("find Cached");

        unit.factory().getCache().evictAll();
        unit.run(manager -> assertThat(manager.find(Shelf.Cached.class, 1L)).isNotNull());
        assertThat(chaos.hits()).containsOnlyOnce("find Cached");
    }

    @Test
    void afterAnInsertBothRowsWereWrittenAndAreUndone() {
        chaos.action("connection-lost", Map.of("operation", "insert"), Map.of("phase", "after"));
        statements.clear();

        assertThatThrownBy(() -> unit.run(manager -> manager.persist(new Shelf.CardPayment("a"))))
                .isInstanceOf(RollbackException.class);

        assertThat(inserts()).hasSize(2);
        assertThat(chaos.injections())
                .hasSize(1)
                .first()
                .satisfies(injection -> assertThat(injection.phase()).isEqualTo(Phase.AFTER));
        assertThatNothingIsStored();
    }

    @Test
    void beforeAnInsertNothingWasWritten() {
        chaos.action("connection-lost", Map.of("operation", "insert"));
        statements.clear();

        assertThatThrownBy(() -> unit.run(manager -> manager.persist(new Shelf.CardPayment("a"))))
                .isInstanceOf(RollbackException.class);

        assertThat(inserts()).hasSize(1);
        assertThatNothingIsStored();
    }

    @Test
    void afterARemovalBothRowsAreBack() {
        unit.run(manager -> manager.persist(new Shelf.CardPayment("a")));
        chaos.action("lock-timeout", Map.of("operation", "remove"), Map.of("phase", "after"));
        statements.clear();

        assertThatThrownBy(() -> unit.run(manager -> manager.remove(card(manager))))
                .isInstanceOf(RollbackException.class);

        assertThat(statements.stream().filter(sql -> sql.startsWith("delete"))).hasSize(2);
        chaos.calm();
        assertThat(unit.get(HibernateHookContract::card)).isNotNull();
    }

    @Test
    void afterAnUpdateItLooksAsIfSomebodyElseHadChangedIt() {
        unit.run(manager -> manager.persist(new Shelf.Item("a")));
        chaos.action("optimistic-lock", Map.of(), Map.of("phase", "after"));

        assertThatThrownBy(() -> unit.run(manager -> item(manager).name = "b"))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);

        chaos.calm();
        assertThat(unit.get(HibernateHookContract::item).name).isEqualTo("a");
    }

    @Test
    void readsHaveNothingAfterThem() {
        chaos.action("lock-timeout", Map.of(), Map.of("phase", "after"));

        unit.run(manager -> manager.find(Shelf.Item.class, 1L));

        assertThat(chaos.hits()).isEmpty();
    }

    /** The connection was lost, and the application goes on as if nothing had happened. */
    @Test
    void nothingIsHalfWritten() {
        chaos.action("connection-lost", Map.of("operation", "native"));

        Throwable thrown = catchThrowable(() -> unit.run(manager -> {
            manager.persist(new Shelf.Item("first"));
            manager.flush();
            assertThatThrownBy(() -> manager.createNativeQuery("select 1").getResultList())
                    .isInstanceOf(PersistenceException.class);
            chaos.calm();
            manager.persist(new Shelf.Item("second"));
            manager.flush();
        }));

        assertThat(thrown).isNotNull();
        assertThatNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Item", "org.chaosee.**.Shelf$Item", "shop"})
    void excluded(String excluded) {
        reopen(new TestChaos(excluded), Map.of());
        chaos.action("lock-timeout", Map.of("entity", "Item"));

        unit.run(manager -> manager.persist(new Shelf.Item("a")));

        assertThat(chaos.hits()).isEmpty();
    }

    @Test
    void ourOwnUnitIsLeftAlone() throws SQLException {
        chaos.watch();
        try (TestUnit own = new TestUnit("chaos-ee", pool, Map.of())) {
            assertThat(new HibernateHook().attach(own.factory(), "", chaos.runtime()))
                    .isFalse();
            Connection connection = own.connections().getConnection();
            assertThat(connection).isSameAs(pool.latest());
            own.connections().closeConnection(connection);
        }
    }

    @Test
    void onlyWhomTheScopeSelects() {
        AtomicReference<String> user = new AtomicReference<>("bob");
        chaos.runtime().engine().ambientCall().add(new Call() {
            @Override
            public String user() {
                return user.get();
            }

            @Override
            public boolean hasRole(String role) {
                return false;
            }

            @Override
            public String header(String name) {
                return null;
            }
        });
        chaos.action("query-timeout", Map.of("entity", "Item"), Map.of("scope", Map.of("users", List.of("alice"))));

        unit.run(manager -> manager.persist(new Shelf.Item("a")));
        user.set("alice");

        assertThatThrownBy(() -> unit.run(HibernateHookContract::item)).isInstanceOf(PersistenceException.class);
        assertThat(chaos.hits()).containsExactly("query Item");
    }

    @Test
    void exceptionsComeUpAsADriverWouldThrowThem() {
        assertThat(thrownBy(SQLException.class)).isInstanceOf(GenericJDBCException.class);
        assertThat(thrownBy(IllegalStateException.class)).isInstanceOf(IllegalStateException.class);
        assertThat(thrownBy(IOException.class))
                .isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatNothingIsStored();
    }

    private Throwable thrownBy(Class<? extends Throwable> type) {
        chaos.calm();
        chaos.action(Map.of("type", "exception", "exception", type.getName()), Map.of("operation", "insert"));
        return catchThrowable(() -> unit.run(manager -> {
            manager.persist(new Shelf.Item("a"));
            manager.flush();
        }));
    }

    @Test
    void noConnectionToBeHad() {
        chaos.action("connection-lost", Map.of("operation", "connection"));

        assertThatThrownBy(() -> unit.run(HibernateHookContract::item)).isInstanceOf(JDBCConnectionException.class);

        assertThat(chaos.hits()).containsExactly("connection");
        assertThatNothingIsStored();
    }

    /** The table of a generator is asked on a connection of its own. */
    @Test
    void generatorsGetTheirConnection() {
        chaos.action("connection-lost", Map.of("operation", "connection"), Map.of("trigger", Map.of("everyNth", 2)));

        unit.run(manager -> manager.persist(new Shelf.Ticket()));

        assertThat(chaos.hits()).isEmpty();
    }

    @Test
    void inABatchOneRowIsStale() {
        reopen(new TestChaos(), Map.of("hibernate.jdbc.batch_size", 20));
        unit.run(manager -> {
            for (int i = 0; i < 3; i++) {
                manager.persist(new Shelf.Item("a"));
            }
        });
        Throwable real = catchThrowable(() -> unit.run(manager -> {
            changeAll(manager);
            unit.run(other -> other.createQuery(
                            "update versioned Item i set i.name = 'x' where i.id = " + "(select max(j.id) from Item j)")
                    .executeUpdate());
        }));
        chaos.action("optimistic-lock", Map.of(), Map.of("trigger", Map.of("everyNth", 3)));

        Throwable injected = catchThrowable(() -> unit.run(HibernateHookContract::changeAll));

        assertThat(Failed.chain(injected)).isNotEmpty().isEqualTo(Failed.chain(real));
        assertThat(chaos.hits()).containsExactly("update Item");
        chaos.calm();
        List<String> names = unit.get(manager ->
                manager.createQuery("select i.name from Item i", String.class).getResultList());
        assertThat(names).doesNotContain("changed");
    }

    /** The action comes into force while a transaction runs: that one has the connection it has. */
    @Test
    void aTransactionUnderWayIsNotHit() {
        unit.run(manager -> {
            manager.persist(new Shelf.Item("a"));
            chaos.action("lock-timeout", Map.of());
        });

        assertThat(chaos.hits()).isEmpty();
    }

    /** The action ends while a transaction runs. */
    @Test
    void aTransactionUnderWayIsNotHitAnyMore() {
        chaos.action("lock-timeout", Map.of("entity", "Item"));

        unit.run(manager -> {
            manager.persist(new Shelf.Item("a"));
            chaos.calm();
        });

        assertThat(chaos.hits()).isEmpty();
    }

    private List<String> inserts() {
        return statements.stream().filter(sql -> sql.startsWith("insert")).toList();
    }

    private void assertThatNothingIsStored() {
        chaos.calm();
        unit.run(manager -> {
            assertThat(manager.createQuery("from Item", Shelf.Item.class).getResultList())
                    .isEmpty();
            assertThat(manager.createQuery("from Payment", Shelf.Payment.class).getResultList())
                    .isEmpty();
        });
    }

    private static void changeAll(EntityManager manager) {
        manager.createQuery("from Item", Shelf.Item.class).getResultList().forEach(item -> item.name = "changed");
    }

    private static Shelf.Item item(EntityManager manager) {
        return manager.createQuery("from Item", Shelf.Item.class).getSingleResult();
    }

    private static Shelf.CardPayment card(EntityManager manager) {
        return manager.createQuery("from CardPayment", Shelf.CardPayment.class).getSingleResult();
    }
}
