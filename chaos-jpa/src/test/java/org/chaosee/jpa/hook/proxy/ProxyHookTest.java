package org.chaosee.jpa.hook.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLDataException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Item;
import org.chaosee.jpa.testing.Tag;
import org.chaosee.jpa.testing.Unit;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaQuery;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proxies around the two providers that are at hand; the hook knows neither of them. */
class ProxyHookTest {

    private static final AtomicReference<EntityManagerFactory> FACTORIES = new AtomicReference<>();

    @RegisterExtension
    final Chaos chaos = new Chaos("Label");

    private final ProxyHook hook = new ProxyHook();
    private EntityManagerFactory real;
    private EntityManagerFactory factory;

    private void open(Unit.Provider provider) {
        real = Unit.open(provider);
        factory = hook.of(real, "shop", chaos.runtime());
        inTransaction(manager -> manager.persist(new Item(1, "old")));
    }

    @AfterEach
    void close() {
        if (real != null) {
            real.close();
        }
    }

    private void inTransaction(Consumer<EntityManager> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            work.accept(manager);
            manager.getTransaction().commit();
        } finally {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    private List<String> hitBy(Consumer<EntityManager> work) {
        int before = chaos.injections().size();
        inTransaction(work);
        List<org.chaosee.api.Injection> all = chaos.injections();
        return all.stream()
                .limit(all.size() - before)
                .map(i ->
                        (i.point().getOrDefault("entity", "") + " " + i.point().get("operation")).strip())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void points_are_known_at_once(Unit.Provider provider) {
        open(provider);
        assertThat(chaos.points("entity"))
                .containsExactlyInAnyOrder(
                        "Item find",
                        "Item query",
                        "Item lock",
                        "Item insert",
                        "Item update",
                        "Item remove",
                        "Item bulk",
                        "Item native",
                        "native",
                        "native");
        assertThat(chaos.runtime().engine().points())
                .allSatisfy(point -> assertThat(point.facts().details()).containsEntry("hook", "proxy"))
                .allSatisfy(point -> assertThat(point.facts().fields()).containsEntry("unit", "shop"));
        assertThat(chaos.points("table")).contains("shop_item find");
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void each_call_is_hit_once_by_what_it_does(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        assertThat(hitBy(em -> em.find(Item.class, 1))).containsExactly("Item find");
        assertThat(hitBy(em -> em.find(Item.class, 1, Map.of()))).containsExactly("Item find");
        assertThat(hitBy(em -> em.find(Item.class, 1, LockModeType.OPTIMISTIC))).containsExactly("Item find");
        assertThat(hitBy(em -> em.find(Item.class, 1, LockModeType.PESSIMISTIC_WRITE)))
                .containsExactly("Item lock");
        assertThat(hitBy(em -> em.getReference(Item.class, 1))).isEmpty();
        assertThat(hitBy(em -> em.refresh(em.find(Item.class, 1)))).containsExactly("Item find", "Item find");
        assertThat(hitBy(em -> em.refresh(em.find(Item.class, 1), LockModeType.PESSIMISTIC_READ)))
                .containsExactly("Item lock", "Item find");
        assertThat(hitBy(em -> em.lock(em.find(Item.class, 1), LockModeType.PESSIMISTIC_WRITE)))
                .containsExactly("Item lock", "Item find");
        assertThat(hitBy(em -> em.lock(em.find(Item.class, 1), LockModeType.OPTIMISTIC)))
                .containsExactly("Item find");
        assertThat(hitBy(em -> em.persist(new Item(2, "new")))).containsExactly("Item insert");
        assertThat(hitBy(em -> em.merge(new Item(3, "merged")))).containsExactly("Item update");
        assertThat(hitBy(em -> em.remove(em.getReference(Item.class, 2)))).containsExactly("Item remove");
        assertThat(hitBy(em -> em.find(Tag.class, 1))).isEmpty();
        assertThat(hitBy(EntityManager::flush)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void queries_are_hit_when_they_are_executed(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        String jpql = "select i from Item i";
        assertThat(hitBy(em -> em.createQuery(jpql))).isEmpty();
        assertThat(hitBy(em -> em.createQuery(jpql).getResultList())).containsExactly("Item query");
        assertThat(hitBy(em -> em.createQuery(jpql, Item.class).getSingleResult()))
                .containsExactly("Item query");
        assertThat(hitBy(em -> em.createQuery("select i.name from Item i", String.class)
                        .getResultStream()
                        .close()))
                .containsExactly("Item query");
        assertThat(hitBy(em -> em.createQuery(jpql, Item.class)
                        .setHint("x", 1)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()))
                .containsExactly("Item lock");
        assertThat(hitBy(em -> em.createNamedQuery("Item.names").getResultList()))
                .containsExactly("Item query");
        assertThat(hitBy(em -> em.createNamedQuery("Item.names", String.class).getResultList()))
                .containsExactly("Item query");
        assertThat(hitBy(em -> em.createNamedQuery("Item.sql").getResultList())).containsExactly("Item native");
        assertThat(hitBy(em -> em.createNativeQuery("select * from shop_item", Item.class)
                        .getResultList()))
                .containsExactly("Item native");
        assertThat(hitBy(em -> em.createNativeQuery("select 1").getResultList()))
                .containsExactly("native");
        assertThat(hitBy(em ->
                        em.createNativeQuery("update shop_item set name = 'x'").executeUpdate()))
                .containsExactly("native");
        assertThat(hitBy(em -> em.createQuery("update Item i set i.name = 'y'").executeUpdate()))
                .containsExactly("Item bulk");
        assertThat(hitBy(em -> em.createQuery("select l from Label l").getResultList()))
                .isEmpty();
        assertThat(hitBy(em -> em.createQuery("delete from Item i where i.id = :id")
                        .setParameter("id", 7)
                        .executeUpdate()))
                .containsExactly("Item bulk");
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void criteria_are_hit_by_their_root(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        assertThat(hitBy(em -> {
                    CriteriaQuery<String> query = em.getCriteriaBuilder().createQuery(String.class);
                    query.select(query.from(Item.class).get("name"));
                    em.createQuery(query).getResultList();
                }))
                .containsExactly("Item query");
        assertThat(hitBy(em -> {
                    CriteriaUpdate<Item> update = em.getCriteriaBuilder().createCriteriaUpdate(Item.class);
                    update.from(Item.class);
                    em.createQuery(update.set("name", "z")).executeUpdate();
                }))
                .containsExactly("Item bulk");
        assertThat(hitBy(em -> {
                    CriteriaDelete<Item> delete = em.getCriteriaBuilder().createCriteriaDelete(Item.class);
                    delete.from(Item.class);
                    em.createQuery(delete).executeUpdate();
                }))
                .containsExactly("Item bulk");
    }

    /** What it executes is hit, and getting what it has brought is not. */
    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void a_stored_procedure_is_hit_once(Unit.Provider provider) {
        open(provider);
        inTransaction(em -> em.createNativeQuery("create alias twice for 'java.lang.Math.abs(int)'")
                .executeUpdate());
        chaos.strike("jpa", "native", Chaos.exception(SQLDataException.class), "before");
        inTransaction(em -> {
            Query query = em.createStoredProcedureQuery("twice");
            assertThatThrownBy(((jakarta.persistence.StoredProcedureQuery) query)::execute)
                    .isInstanceOf(PersistenceException.class)
                    .hasCauseInstanceOf(SQLDataException.class);
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
    }

    @ParameterizedTest
    @CsvSource({"persist, insert", "merge, update", "remove, remove", "bulk, bulk", "sql, native"})
    void after_a_write_it_was_made_and_its_answer_is_lost(String call, String operation) {
        open(Unit.Provider.ECLIPSELINK);
        chaos.strike("jpa", operation, "connection-lost", "after");
        inTransaction(em -> {
            assertThatThrownBy(() -> write(em, call)).isInstanceOf(PersistenceException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
        chaos.calm();
        assertThat(real.createEntityManager().find(Item.class, 1).name()).isEqualTo("old");
    }

    private static void write(EntityManager manager, String call) {
        switch (call) {
            case "persist" -> manager.persist(new Item(2, "new"));
            case "merge" -> manager.merge(new Item(2, "new"));
            case "remove" -> manager.remove(manager.find(Item.class, 1));
            case "bulk" -> manager.createQuery("update Item i set i.name = 'x'").executeUpdate();
            default ->
                manager.createNativeQuery("update shop_item set name = 'x'").executeUpdate();
        }
    }

    @Test
    void reads_have_no_phase_after() {
        open(Unit.Provider.ECLIPSELINK);
        chaos.strike("jpa", "*", "connection-lost", "after");
        assertThat(hitBy(em -> em.find(Item.class, 1))).isEmpty();
    }

    // Failures.

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void failures_are_those_of_the_standard_and_end_the_transaction_as_it_says(Unit.Provider provider) {
        open(provider);
        Item item = new Item(1, "changed");
        assertFailure("update", "optimistic-lock", true, OptimisticLockException.class, em -> em.merge(item));
        assertFailure(
                "insert", "lock-timeout", true, PessimisticLockException.class, em -> em.persist(new Item(5, "")));
        assertFailure(
                "lock",
                "lock-timeout",
                false,
                LockTimeoutException.class,
                em -> em.find(Item.class, 1, LockModeType.PESSIMISTIC_WRITE));
        assertFailure("find", "query-timeout", false, QueryTimeoutException.class, em -> em.find(Item.class, 1));
        assertFailure(
                "query",
                "query-timeout",
                false,
                QueryTimeoutException.class,
                em -> em.createNamedQuery("Item.names").getResultList());
        assertFailure("find", "connection-lost", true, PersistenceException.class, em -> em.find(Item.class, 1));
        assertFailure(
                "bulk",
                "connection-lost",
                true,
                PersistenceException.class,
                em -> em.createQuery("delete from Item i").executeUpdate());
    }

    private void assertFailure(
            String operation,
            String fault,
            boolean endsTransaction,
            Class<? extends Throwable> type,
            Consumer<EntityManager> call) {
        EntityManager manager = factory.createEntityManager();
        chaos.strike("jpa", operation, fault, "before");
        manager.getTransaction().begin();
        Throwable thrown = catchThrowable(() -> call.accept(manager));
        assertThat(thrown).isExactlyInstanceOf(type).hasMessageContaining("Injected by chaos action");
        assertThat(thrown.getSuppressed()).isNotEmpty();
        if (fault.equals("connection-lost")) {
            assertThat(thrown.getCause())
                    .isInstanceOf(SQLNonTransientConnectionException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "08006");
        }
        assertThat(manager.getTransaction().getRollbackOnly()).isEqualTo(endsTransaction);
        manager.getTransaction().rollback();
        chaos.calm();
        assertThat(manager.find(Item.class, 1).name()).isEqualTo("old");
        manager.close();
        assertThat(chaos.runtime().failures().count()).isZero();
    }

    @Test
    void without_a_transaction_there_is_none_to_end() {
        open(Unit.Provider.ECLIPSELINK);
        chaos.strike("jpa", "find", "connection-lost", "before");
        EntityManager manager = factory.createEntityManager();
        assertThatThrownBy(() -> manager.find(Item.class, 1)).isInstanceOf(PersistenceException.class);
        assertThat(manager.getTransaction().isActive()).isFalse();
        assertThat(chaos.runtime().failures().count()).isZero();
    }

    @Test
    void the_exception_tells_the_entity() {
        open(Unit.Provider.ECLIPSELINK);
        Item item = new Item(1, "changed");
        chaos.strike("jpa", "update", "optimistic-lock", "before");
        assertThatThrownBy(() -> factory.createEntityManager().merge(item))
                .isInstanceOfSatisfying(
                        OptimisticLockException.class,
                        e -> assertThat(e.getEntity()).isSameAs(item));
    }

    @Test
    void exceptions_come_as_a_provider_could_throw_them() {
        open(Unit.Provider.ECLIPSELINK);
        assertThat(injected(IllegalArgumentException.class)).isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(injected(IOException.class))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasMessage("ouch")
                .hasCauseExactlyInstanceOf(IOException.class);
        assertThat(injected(SQLDataException.class))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasCauseExactlyInstanceOf(SQLDataException.class);
    }

    private Throwable injected(Class<? extends Exception> type) {
        chaos.strike("jpa", "find", Chaos.exception(type), "before");
        Throwable thrown = catchThrowable(() -> factory.createEntityManager().find(Item.class, 1));
        chaos.calm();
        return thrown;
    }

    // What they are otherwise.

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void proxies_are_what_the_provider_has(Unit.Provider provider) {
        open(provider);
        EntityManager manager = factory.createEntityManager();
        assertThat(ProxyHook.isProxy(factory)).isTrue();
        assertThat(ProxyHook.isProxy(manager)).isTrue();
        assertThat(ProxyHook.isProxy(real)).isFalse();
        assertThat(ProxyHook.isProxy(null)).isFalse();
        assertThat(hook.of(factory, "shop", chaos.runtime())).isSameAs(factory);
        assertThat(hook.of(manager, "shop", chaos.runtime())).isSameAs(manager);
        assertThat(factory).isEqualTo(real).hasSameHashCodeAs(real).hasToString(real.toString());
        assertThat(factory.equals(hook.of(real, "shop", chaos.runtime()))).isTrue();
        assertThat(ProxyHook.isProxy(manager.getEntityManagerFactory())).isTrue();
        assertThat(ProxyHook.isProxy(manager.getDelegate())).isFalse();

        boolean eclipseLink = provider == Unit.Provider.ECLIPSELINK;
        Class<?> own = eclipseLink ? JpaEntityManager.class : Session.class;
        assertThat(manager).isInstanceOf(own);
        Object unwrapped = manager.unwrap(own);
        assertThat(ProxyHook.isProxy(unwrapped)).isFalse();
        assertThat(factory)
                .isInstanceOf(
                        eclipseLink ? org.eclipse.persistence.jpa.JpaEntityManagerFactory.class : SessionFactory.class);

        Query idle = manager.createQuery("select i from Item i");
        assertThat(ProxyHook.isProxy(idle)).isFalse();
        chaos.strike("jpa", "query", Chaos.latency(), "before");
        TypedQuery<Item> query = manager.createQuery("select i from Item i", Item.class);
        Class<?> ownQuery = eclipseLink ? JpaQuery.class : org.hibernate.query.Query.class;
        assertThat(ProxyHook.isProxy(query)).isTrue();
        assertThat(query).isInstanceOf(ownQuery);
        assertThat(query.setMaxResults(3)).isSameAs(query);
        assertThat(query.setHint("x", 1)).isSameAs(query);
        Object ownUnwrapped = query.unwrap(ownQuery);
        assertThat(ProxyHook.isProxy(ownUnwrapped)).isFalse();
        factory.addNamedQuery("added", query);
        assertThat(manager.createNamedQuery("added", Item.class).getResultList())
                .hasSize(1);
        manager.close();
        assertThat(manager.isOpen()).isFalse();
        assertThat(chaos.runtime().failures().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void exceptions_of_the_provider_come_as_they_are(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        EntityManager manager = factory.createEntityManager();
        for (ThrowingCallable wrong : new ThrowingCallable[] {
            () -> manager.persist(null),
            () -> manager.find(String.class, 1),
            () -> manager.createQuery("nonsense"),
            () -> manager.createNamedQuery("unknown"),
        }) {
            assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        manager.close();
        assertThatThrownBy(() -> manager.find(Item.class, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(chaos.runtime().failures().count()).isZero();
    }

    /** As a session bean that is stored, or copied to another node, has it done to its fields. */
    @Test
    void a_proxy_of_what_can_be_serialized_can_be_too() throws Exception {
        real = Unit.open(Unit.Provider.ECLIPSELINK);
        EntityManager restored;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(hook.of(StoredManager.of(real), "shop", chaos.runtime()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            restored = (EntityManager) in.readObject();
        }
        chaos.strike("jpa", "find", "connection-lost", "before");
        assertThat(restored.find(Item.class, 1)).isNull();
        assertThat(ProxyHook.isProxy(restored)).isFalse();
    }

    /** Stands for an entity manager of a container, which finds its unit again wherever it is. */
    private record StoredManager() implements InvocationHandler, Serializable {

        static EntityManager of(EntityManagerFactory factory) {
            StoredManager handler = new StoredManager();
            FACTORIES.set(factory);
            return (EntityManager) Proxy.newProxyInstance(
                    StoredManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class, Serializable.class},
                    handler);
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            return method.getName().equals("getEntityManagerFactory") ? FACTORIES.get() : null;
        }
    }

    /** A session that comes from the provider's own way to open one has fault points, too. */
    @Test
    void sessions_of_hibernate() {
        open(Unit.Provider.HIBERNATE);
        chaos.strike("jpa", "insert", Chaos.latency(), "before");
        try (Session session = ((SessionFactory) factory).openSession()) {
            assertThat(ProxyHook.isProxy(session)).isTrue();
            session.persist(new Item(9, "new"));
        }
        assertThat(chaos.injections()).hasSize(1);
    }

    /** Whatever of ours fails costs the application its chaos, and nothing else. */
    @Test
    void a_unit_that_can_not_be_looked_at_is_left_alone() {
        real = Unit.open(Unit.Provider.ECLIPSELINK);
        EntityManager manager = real.createEntityManager();
        real.close();
        assertThat(hook.of(real, "shop", chaos.runtime())).isSameAs(real);
        assertThat(hook.of(manager, "shop", chaos.runtime())).isSameAs(manager);
        assertThat(chaos.runtime().failures().count()).isEqualTo(2);
        real = null;
    }
}
