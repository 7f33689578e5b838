package org.chaosee.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chaosee.api.Injection;
import org.chaosee.jpa.hook.proxy.ProxyHook;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Item;
import org.chaosee.jpa.testing.Jdbc;
import org.chaosee.jpa.testing.PersistenceXml;
import org.chaosee.jpa.testing.Tag;
import org.chaosee.jpa.testing.TestCdi;
import org.chaosee.jpa.testing.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The listener, by the mapping file of the jar, in units that the application makes itself. */
class ChaosEntityListenerTest {

    private static final String MAPPING_FILE = "META-INF/chaos-entity-listeners.xml";

    @RegisterExtension
    final Chaos chaos = new Chaos("Label");

    private EntityManagerFactory factory;
    private TestCdi cdi;

    private void open(Unit.Provider provider) {
        open(provider, this::forTheListenerOnly);
    }

    /** The hook of Hibernate finds no Chaos EE, as in a unit that it can't attach to. */
    private Object forTheListenerOnly() {
        boolean listener = StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith("org.chaosee.jpa.hook.listener.")));
        return listener ? chaos.runtime() : null;
    }

    private void open(Unit.Provider provider, Supplier<Object> bean) {
        cdi = new TestCdi(bean);
        CDI.setCDIProvider(() -> cdi);
        factory = Unit.open(provider, MAPPING_FILE);
        inTransaction(manager -> {
            manager.persist(new Item(1, "old"));
            manager.persist(new Tag(1));
        });
    }

    @AfterEach
    void close() {
        factory.close();
        CDI.setCDIProvider(() -> {
            throw new IllegalStateException("no CDI");
        });
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

    private Throwable failureOf(Consumer<EntityManager> work) {
        return catchThrowable(() -> inTransaction(work));
    }

    private List<String> hitBy(Consumer<EntityManager> work) {
        int before = chaos.injections().size();
        inTransaction(work);
        List<Injection> all = chaos.injections();
        return all.stream()
                .limit(all.size() - before)
                .map(i -> i.point().get("entity") + " " + i.point().get("operation"))
                .toList();
    }

    private String name() {
        EntityManager manager = factory.createEntityManager();
        Item item = manager.find(Item.class, 1);
        manager.close();
        return item == null ? null : item.name();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void points_are_known_from_the_first_event_on(Unit.Provider provider) {
        open(provider);
        assertThat(chaos.points("entity"))
                .containsExactlyInAnyOrder("Item find", "Item insert", "Item update", "Item remove");
        assertThat(chaos.runtime().engine().points()).allSatisfy(point -> {
            assertThat(point.facts().fields())
                    .containsEntry("table", "shop_item")
                    .doesNotContainKey("unit");
            assertThat(point.facts().details()).containsEntry("hook", "listener");
        });
    }

    @Test
    void the_unit_is_the_only_one_that_the_application_has(@TempDir Path directory) {
        PersistenceXml.of("books").run(directory, () -> open(Unit.Provider.ECLIPSELINK));
        assertThat(chaos.runtime().engine().points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.facts().fields()).containsEntry("unit", "books"));
    }

    @Test
    void a_unit_that_is_excluded_has_no_points(@TempDir Path directory) {
        PersistenceXml.of("Label").run(directory, () -> open(Unit.Provider.ECLIPSELINK));
        assertThat(chaos.runtime().engine().points()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void events_are_hit_by_what_they_are(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        assertThat(hitBy(em -> em.find(Item.class, 1))).containsExactly("Item find");
        assertThat(hitBy(em -> em.find(Item.class, 7))).isEmpty();
        assertThat(hitBy(em -> em.find(Tag.class, 1))).isEmpty();
        assertThat(hitBy(em -> em.persist(new Item(2, "new")))).containsExactly("Item insert");
        assertThat(hitBy(em -> em.find(Item.class, 2).rename("changed"))).containsExactly("Item update", "Item find");
        assertThat(hitBy(em -> em.remove(em.find(Item.class, 2)))).containsExactly("Item remove", "Item find");
        chaos.calm();
        chaos.strike("jpa", "*", Chaos.latency(), "after");
        assertThat(hitBy(em -> em.persist(new Item(2, "new")))).containsExactly("Item insert");
        assertThat(hitBy(em -> em.find(Item.class, 2).rename("changed"))).containsExactly("Item update");
        assertThat(hitBy(em -> em.remove(em.find(Item.class, 2)))).containsExactly("Item remove");
        assertThat(chaos.runtime().failures().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void a_failure_ends_the_transaction_and_leaves_nothing_half_written(Unit.Provider provider) {
        open(provider);
        for (String phase : new String[] {"before", "after"}) {
            chaos.strike("jpa", "update", "optimistic-lock", phase);
            Throwable conflict = failureOf(em -> em.find(Item.class, 1).rename(phase));
            assertThat(Jdbc.chain(conflict)).contains(OptimisticLockException.class.getName());
            chaos.calm();
            chaos.strike("jpa", "insert", "connection-lost", phase);
            Throwable lost = failureOf(em -> em.persist(new Item(2, "new")));
            assertThat(Jdbc.chain(lost)).contains("java.sql.SQLNonTransientConnectionException 08006 0");
            chaos.calm();
            chaos.strike("jpa", "remove", "lock-timeout", phase);
            assertThat(failureOf(em -> em.remove(em.find(Item.class, 1)))).isInstanceOf(RuntimeException.class);
            chaos.calm();
            assertThat(name()).isEqualTo("old");
            assertThat(failureOf(em -> assertThat(em.find(Item.class, 2)).isNull()))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void what_is_thrown_when_it_is_loaded(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "find", Chaos.exception(IOException.class), "before");
        Throwable thrown = failureOf(em -> em.find(Item.class, 1));
        assertThat(Jdbc.chain(thrown)).contains(PersistenceException.class.getName(), IOException.class.getName());
        chaos.calm();
        assertThat(name()).isEqualTo("old");
    }

    @ParameterizedTest
    @EnumSource(Unit.Provider.class)
    void two_hooks_do_not_strike_twice(Unit.Provider provider) {
        open(provider);
        chaos.strike("jpa", "*", Chaos.latency(), "before");
        factory = new ProxyHook().of(factory, "shop", chaos.runtime());
        assertThat(hitBy(em -> em.find(Item.class, 1))).containsExactly("Item find");
        assertThat(hitBy(em -> em.persist(new Item(2, "new")))).containsExactly("Item insert");
        assertThat(chaos.runtime().engine().points())
                .allSatisfy(point -> assertThat(point.facts().details()).containsEntry("hook", "proxy"));
    }

    @Test
    void a_unit_that_is_hooked_by_its_provider_is_left_alone() {
        open(Unit.Provider.HIBERNATE, chaos::runtime);
        chaos.strike("jpa", "insert", Chaos.latency(), "before");
        assertThat(hitBy(em -> em.persist(new Item(2, "new")))).containsExactly("Item insert");
        assertThat(chaos.runtime().engine().points())
                .extracting(point -> point.facts().details().get("hook"))
                .doesNotContain("listener")
                .isNotEmpty();
    }

    @Test
    void without_chaos_ee_there_is_nothing_to_do() {
        open(Unit.Provider.ECLIPSELINK, () -> null);
        assertThat(name()).isEqualTo("old");
        assertThat(chaos.runtime().engine().points()).isEmpty();
    }

    @Test
    void without_cdi_neither() {
        open(Unit.Provider.ECLIPSELINK, () -> {
            throw new IllegalStateException("no CDI");
        });
        assertThat(name()).isEqualTo("old");
        assertThat(chaos.runtime().engine().points()).isEmpty();
    }
}
