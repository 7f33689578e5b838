package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chaosee.core.point.Call;
import org.chaosee.jpa.hook.eclipselink.Shop.Book;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is attached to, what is left alone, and what the host's own listeners notice of it. */
class AttachmentTest {

    private final EntityManagerFactory factory = open("shop");

    @RegisterExtension
    final Chaos chaos = new Chaos();

    private static EntityManagerFactory open(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return Unit.open(name, h2, Map.of());
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void twoAttachmentsAreOne() {
        chaos.on(factory).on(factory);
        chaos.strike("Book", "insert", Chaos.delay());
        insert();
        assertThat(chaos.injections()).hasSize(1);
    }

    @RepeatedTest(10)
    void soAreTwoAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Chaos> attachment = () -> {
                start.await();
                return chaos.on(factory);
            };
            for (Future<Chaos> each : threads.invokeAll(List.of(attachment, attachment))) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        chaos.strike("Book", "insert", Chaos.delay());
        insert();
        assertThat(chaos.injections()).hasSize(1);
    }

    @Test
    void whatEclipseLinkDoesNotKnowIsRefused() {
        EntityManagerFactory other = (EntityManagerFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> {
                    throw new PersistenceException("no such class");
                });
        assertThat(new EclipseLinkHook().attach(other, "shop", chaos.runtime())).isFalse();
    }

    @Test
    void theUnitOfChaosEeIsLeftAlone() {
        try (EntityManagerFactory own = open("chaos-ee")) {
            assertThat(new EclipseLinkHook().attach(own, "", chaos.runtime())).isTrue();
            assertThat(own.unwrap(ServerSession.class).getEventManager()).isNotInstanceOf(ChaosEventManager.class);
        }
        assertThat(chaos.runtime().engine().points()).isEmpty();
    }

    @Test
    void whatIsExcludedIsNotHit() {
        Chaos careful = new Chaos("Book").on(factory);
        careful.strike(Map.of("kind", "jpa", "operation", "write"), Chaos.fault("connection-lost"), Map.of());
        insert();
        assertThatThrownBy(() -> transaction(em -> em.persist(new Purchase())))
                .isInstanceOf(PersistenceException.class);
        careful.stop();
    }

    @Test
    void whoCallsIsKnown() {
        String[] user = {"bob"};
        chaos.runtime().engine().ambientCall().add(new Call() {
            @Override
            public String user() {
                return user[0];
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
        chaos.on(factory);
        chaos.strike(
                Map.of("kind", "jpa", "operation", "insert"),
                Chaos.delay(),
                Map.of("scope", Map.of("users", List.of("alice"))));
        insert();
        assertThat(chaos.injections()).isEmpty();
        user[0] = "alice";
        insert();
        assertThat(chaos.injections()).hasSize(1);
    }

    @Test
    void afterAWriteItsRowIsRolledBackWithTheTransaction() {
        chaos.on(factory);
        chaos.strike(
                Map.of("kind", "jpa", "entity", "Book", "operation", "insert"),
                Chaos.fault("connection-lost"),
                Map.of("phase", "after"));
        assertThatThrownBy(this::insert).isInstanceOf(PersistenceException.class);
        assertThat(chaos.injections()).hasSize(1);
        assertThat(books()).isZero();
    }

    @Test
    void onlyAWriteHasAPhaseAfterIt() {
        insert();
        chaos.on(factory);
        chaos.strike(Map.of("kind", "jpa"), Chaos.delay(), Map.of("phase", "after"));
        assertThat(books()).isOne();
        assertThat(chaos.injections()).isEmpty();
    }

    @Test
    void aCheckedExceptionIsWrappedSoThatTheTransactionEnds() {
        chaos.on(factory);
        chaos.strike(
                "Book", "insert", Map.of("type", "exception", "exception", "java.io.IOException", "message", "ouch"));
        assertThatThrownBy(this::insert).hasRootCauseInstanceOf(IOException.class);
        assertThat(books()).isZero();
    }

    @Test
    void listenersOfTheHostHearOfEachStatementAndItsEnd() {
        Log log = new Log();
        factory.unwrap(ServerSession.class).getEventManager().addListener(log);
        insert();
        List<String> without = List.copyOf(log.heard);
        log.heard.clear();

        chaos.on(factory);
        insert();
        assertThat(log.heard).isEqualTo(without);

        log.heard.clear();
        chaos.strike("Book", "insert", Chaos.fault("lock-timeout"));
        assertThatThrownBy(this::insert).isInstanceOf(PersistenceException.class);
        assertThat(log.heard.stream().filter("pre"::equals).count())
                .isEqualTo(log.heard.stream().filter("post"::equals).count());
    }

    @Test
    void anEventManagerOfTheHostsOwnStays() {
        SessionEventManager own = new HostsManager();
        factory.unwrap(ServerSession.class).setEventManager(own);
        chaos.on(factory).on(factory);
        chaos.strike("Book", "insert", Chaos.delay());
        insert();
        assertThat(chaos.injections()).hasSize(1);
        assertThat(factory.unwrap(ServerSession.class).getEventManager()).isSameAs(own);
    }

    private static final class HostsManager extends SessionEventManager {
        private static final long serialVersionUID = 1;
    }

    private static final class Log extends SessionEventAdapter {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void preExecuteCall(SessionEvent event) {
            heard.add("pre");
        }

        @Override
        public void postExecuteCall(SessionEvent event) {
            heard.add("post");
        }
    }

    private void insert() {
        transaction(em -> em.persist(new Book()));
    }

    private long books() {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select count(b) from Book b", Long.class).getSingleResult();
        }
    }

    private void transaction(Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
        }
    }
}
