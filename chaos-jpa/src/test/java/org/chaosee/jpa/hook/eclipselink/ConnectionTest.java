package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that can't be had: from a data source, and from the pools that EclipseLink has without one. */
class ConnectionTest {

    private static final Map<String, Object> CONNECTION = Map.of("kind", "jpa", "operation", "connection");

    private static final Map<String, Consumer<EntityManager>> WORK = Map.of(
            "find", em -> em.find(Line.class, 1L),
            "query", em -> em.createQuery("select l from Line l").getResultList(),
            "flush",
                    em -> {
                        em.persist(new Line());
                        em.flush();
                    },
            "commit",
                    em -> {
                        em.persist(new Line());
                        em.getTransaction().commit();
                    });

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @RegisterExtension
    final Chaos chaos = new Chaos();

    private Pool pool;
    private EntityManagerFactory pooled;
    private EntityManagerFactory own;

    @BeforeEach
    void open() {
        Postgres.Schema schema = POSTGRES.newSchema();
        pool = new Pool(schema.sessions("connections", ""));
        pooled = Unit.open(pool, Map.of());
        Map<String, String> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", schema.url() + "&currentSchema=" + schema.name());
        settings.put("jakarta.persistence.jdbc.driver", "org.postgresql.Driver");
        settings.put("eclipselink.connection-pool.default.initial", "1");
        // With one connection only, whatever loses it shows at once.
        settings.put("eclipselink.connection-pool.default.min", "1");
        settings.put("eclipselink.connection-pool.default.max", "1");
        settings.put("eclipselink.connection-pool.default.wait", "2000");
        own = Unit.openAsIs(null, Shop.ENTITIES, settings);
    }

    @AfterEach
    void close() {
        own.close();
        pooled.close();
    }

    @ParameterizedTest
    @CsvSource({"find,false", "query,false", "find,true", "query,true", "flush,true", "commit,true"})
    void bothPoolsFailAlike(String work, boolean transaction) throws Exception {
        chaos.on(pooled).on(own);
        List<String> chain = failure(pooled, work, transaction);
        assertThat(chain)
                .contains(
                        "org.eclipse.persistence.exceptions.DatabaseException broken",
                        "java.sql.SQLTransientConnectionException 08001");
        assertThat(failure(own, work, transaction)).isEqualTo(chain);
        for (EntityManagerFactory factory : List.of(pooled, own)) {
            use(factory, true, em -> {
                em.persist(new Line());
                em.getTransaction().commit();
            });
            use(factory, false, em -> em.createQuery("select l from Line l").getResultList());
        }
        assertThat(pool.open()).isZero();
        assertThat(pool.sound()).isTrue();
        for (ConnectionPool each :
                own.unwrap(ServerSession.class).getConnectionPools().values()) {
            assertThat(each.getConnectionsAvailable()).hasSize(each.getTotalNumberOfConnections());
        }
    }

    private List<String> failure(EntityManagerFactory factory, String work, boolean transaction) {
        // Without a limit: EclipseLink tries again, and waits for that unless it is told not to.
        factory.unwrap(ServerSession.class).getLogin().setDelayBetweenConnectionAttempts(0);
        String action = chaos.strike(CONNECTION, Chaos.fault("connection-lost"), Map.of());
        Throwable thrown = catchThrowable(() -> use(factory, transaction, WORK.get(work)));
        chaos.end(action);
        return Chains.of(thrown);
    }

    @Test
    void aStatementWhileNothingStrikesIsTheFirst() {
        chaos.on(own);
        use(own, true, this::executeWhileIdle);
        assertThat(chaos.injections()).isEmpty();
    }

    @Test
    void soItIsWhileOthersAreStruck() {
        chaos.on(own);
        chaos.strike("Line", "find", Chaos.delay());
        use(own, true, this::executeWhileIdle);
        assertThat(chaos.injections()).isEmpty();
    }

    /** The connection is taken, and used a second time, while actions strike; the first time there are none. */
    private void executeWhileIdle(EntityManager em) {
        String action = chaos.strike(CONNECTION, Chaos.delay(), Map.of());
        em.unwrap(Connection.class);
        chaos.end(action);
        em.createNativeQuery("select 1").getResultList();
        chaos.strike(CONNECTION, Chaos.delay(), Map.of());
        em.createNativeQuery("select 2").getResultList();
    }

    @Test
    void oneThatIsGivenBackUnusedIsForgotten() {
        chaos.on(own);
        String action = chaos.strike(CONNECTION, Chaos.delay(), Map.of());
        use(own, true, em -> em.unwrap(Connection.class));
        chaos.end(action);
        use(own, true, em -> {
            // Taken while nothing strikes.
            em.unwrap(Connection.class);
            chaos.strike(CONNECTION, Chaos.delay(), Map.of());
            em.createNativeQuery("select 1").getResultList();
        });
        assertThat(chaos.injections()).isEmpty();
    }

    private static void use(EntityManagerFactory factory, boolean transaction, Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            if (transaction) {
                em.getTransaction().begin();
            }
            try {
                work.accept(em);
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }
}
