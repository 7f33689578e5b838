package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application does once is hit once, however many statements it takes; and it is known for what it is. */
abstract class LogicalWritesContract {

    private TestChaos chaos;
    private TestPool pool;
    private TestUnit unit;

    abstract DataSource newDatabase();

    @BeforeEach
    void start() {
        chaos = new TestChaos();
        pool = new TestPool(newDatabase());
    }

    @AfterEach
    void stop() throws Exception {
        unit.close();
        chaos.close();
        assertThat(pool.taken()).isZero();
        pool.close();
    }

    private void open(int batchSize) {
        unit = new TestUnit(
                        TestUnit.NAME,
                        pool,
                        Map.of("hibernate.jdbc.batch_size", batchSize, "hibernate.order_inserts", "true"))
                .with(chaos);
    }

    private List<String> hits(Consumer<EntityManager> work) {
        chaos.forget();
        unit.run(work);
        return chaos.hits().stream().filter(hit -> !hit.equals("connection")).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void newEntities(int batchSize) {
        open(batchSize);
        chaos.watch();

        assertThat(hits(manager -> manager.persist(withChild(new Shelf.Item("a", "x", "y")))))
                .containsExactly("insert Item", "insert Child");
        assertThat(hits(manager -> {
                    manager.persist(new Shelf.CardPayment("a"));
                    manager.persist(new Shelf.CardPayment("b"));
                    manager.persist(new Shelf.CardPayment("c"));
                }))
                .containsExactly("insert CardPayment", "insert CardPayment", "insert CardPayment");
        assertThat(hits(manager -> manager.persist(new Shelf.Ticket()))).containsExactly("insert Ticket");
        assertThat(hits(manager -> manager.persist(new Shelf.Person()))).containsExactly("insert Person");
        assertThat(hits(manager -> manager.persist(animal(new Shelf.Dog(), 1)))).containsExactly("insert Dog");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void changesAndRemovals(int batchSize) {
        open(batchSize);
        unit.run(manager -> manager.persist(new Shelf.CardPayment("a")));
        unit.run(manager -> manager.persist(new Shelf.Item("a", "x")));
        chaos.watch();

        assertThat(hits(manager -> {
                    Shelf.CardPayment card = only(manager, Shelf.CardPayment.class);
                    card.name = "changed";
                    card.card = "changed";
                }))
                .containsExactly("query CardPayment", "update CardPayment");
        assertThat(hits(manager -> only(manager, Shelf.Item.class).tags.add("y")))
                .containsExactly("query Item", "query Item", "update Item");
        assertThat(hits(manager -> {
                    Shelf.Item item = only(manager, Shelf.Item.class);
                    item.tags.add("z");
                    manager.flush();
                    item.tags.add("zz");
                }))
                .as("each flush writes for itself")
                .containsExactly("query Item", "query Item", "update Item", "update Item");
        assertThat(hits(manager -> manager.remove(only(manager, Shelf.CardPayment.class))))
                .containsExactly("query CardPayment", "remove CardPayment");
        assertThat(hits(manager -> manager.remove(only(manager, Shelf.Item.class))))
                .as("its tags are removed ahead of it")
                .startsWith("query Item")
                .endsWith("remove Item")
                .doesNotContain("update Item")
                .filteredOn("remove Item"::equals)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0})
    void reads(int batchSize) {
        open(batchSize);
        unit.run(manager -> manager.persist(withChild(new Shelf.Item("a"))));
        unit.run(manager -> manager.persist(animal(new Shelf.Dog(), 1)));
        unit.run(manager -> manager.persist(animal(new Shelf.Puppy(), 2)));
        Long id = unit.get(manager -> only(manager, Shelf.Item.class).id);
        chaos.watch();

        assertThat(hits(manager -> manager.find(Shelf.Item.class, id))).containsExactly("find Item");
        assertThat(hits(manager -> manager.refresh(manager.find(Shelf.Item.class, id))))
                .containsExactly("find Item", "find Item");
        assertThat(hits(manager -> Hibernate.initialize(manager.getReference(Shelf.Item.class, id))))
                .containsExactly("find Item");
        assertThat(hits(manager -> Hibernate.initialize(only(manager, Shelf.Child.class).item)))
                .containsExactly("query Child", "find Item");
        assertThat(hits(manager -> Hibernate.initialize(manager.find(Shelf.Item.class, id).children)))
                .containsExactly("find Item", "query Child");
        assertThat(hits(manager -> manager.createQuery(
                                "select count(c) from Child c where c.item in (select i from Item i)")
                        .getSingleResult()))
                .containsExactly("query Child");
        assertThat(hits(manager -> manager.find(Shelf.Dog.class, 1L))).containsExactly("find Dog");
        assertThat(hits(manager -> only(manager, Shelf.Puppy.class))).containsExactly("query Puppy");
        assertThat(hits(manager -> manager.createQuery("from Animal").getResultList()))
                .containsExactly("query Animal");
    }

    @ParameterizedTest
    @ValueSource(ints = {0})
    void bulkAndNative(int batchSize) {
        open(batchSize);
        unit.run(manager -> manager.persist(new Shelf.CardPayment("a")));
        chaos.watch();

        assertThat(hits(manager ->
                        manager.createQuery("update Item i set i.name = 'b'").executeUpdate()))
                .containsExactly("bulk Item");
        assertThat(hits(manager -> manager.createQuery("delete from CardPayment c where c.card = 'a'")
                        .executeUpdate()))
                .as("one update in JPQL, of several tables")
                .containsExactly("bulk CardPayment");
        assertThat(hits(manager -> manager.createQuery(
                                "update CardPayment c set c.name = 'x', c.card = 'y' where c.card = 'a'")
                        .executeUpdate()))
                .containsExactly("bulk CardPayment");
        assertThat(hits(manager -> manager.createNativeQuery("select * from item", Shelf.Item.class)
                        .getResultList()))
                .containsExactly("native Item");
        assertThat(hits(manager -> manager.createNativeQuery("select 1").getResultList()))
                .containsExactly("native");
        assertThat(hits(manager ->
                        manager.createNativeQuery("update item set name = 'n'").executeUpdate()))
                .containsExactly("native");
        assertThat(hits(manager -> manager.unwrap(Session.class).doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate("update item set name = 'w'");
                    }
                })))
                .containsExactly("native");
    }

    @ParameterizedTest
    @ValueSource(ints = {0})
    void statelessSessions(int batchSize) {
        open(batchSize);
        chaos.watch();

        assertThat(hits(manager -> {
                    try (StatelessSession session =
                            unit.factory().unwrap(SessionFactory.class).openStatelessSession()) {
                        Shelf.Person person = new Shelf.Person();
                        session.insert(person);
                        person.name = "k";
                        session.update(person);
                        session.get(Shelf.Person.class, person.id);
                        session.delete(person);
                    }
                }))
                .containsExactly("insert Person", "update Person", "find Person", "remove Person");
    }

    private static Shelf.Item withChild(Shelf.Item item) {
        Shelf.Child child = new Shelf.Child();
        child.item = item;
        item.children.add(child);
        return item;
    }

    private static Shelf.Animal animal(Shelf.Animal animal, long id) {
        animal.id = id;
        return animal;
    }

    private static <T> T only(EntityManager manager, Class<T> type) {
        return manager.createQuery("from " + type.getSimpleName(), type).getSingleResult();
    }
}
