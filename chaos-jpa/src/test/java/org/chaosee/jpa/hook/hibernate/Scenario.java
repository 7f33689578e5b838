package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Something that an application does with the item of that id, in a transaction.
 *
 * @param operation the word for what is done
 * @param prepare what goes well
 * @param act what fails
 * @param commits whether it is the commit that fails
 */
record Scenario(
        String name,
        String operation,
        BiConsumer<EntityManager, Long> prepare,
        BiConsumer<EntityManager, Long> act,
        boolean commits) {

    /** What reads a table that somebody else has locked, as well as what changes it. */
    static List<Scenario> ofTable() {
        return List.of(
                of("find", "find", Scenario::item),
                of(
                        "query",
                        "query",
                        (manager, id) -> manager.createQuery("from Item").getResultList()),
                of("criteria", "query", Scenario::criteria),
                of(
                        "native query",
                        "native",
                        (manager, id) ->
                                manager.createNativeQuery("select id from item").getResultList()),
                of(
                        "native update",
                        "native",
                        (manager, id) -> manager.createNativeQuery("update item set name = 'n'")
                                .executeUpdate()),
                of(
                        "bulk",
                        "bulk",
                        (manager, id) -> manager.createQuery("update Item i set i.name = 'b'")
                                .executeUpdate()),
                new Scenario("insert, flush", "insert", Scenario::persist, Scenario::flush, false),
                new Scenario("insert, commit", "insert", Scenario::persist, Scenario::nothing, true),
                of(
                        "find with a lock",
                        "lock",
                        (manager, id) -> manager.find(Shelf.Item.class, id, LockModeType.PESSIMISTIC_WRITE)),
                of(
                        "query with a lock",
                        "lock",
                        (manager, id) -> manager.createQuery("from Item")
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList()));
    }

    /** What changes or locks a row that it has read, and that somebody else has locked. */
    static List<Scenario> ofRow() {
        List<Scenario> scenarios = new ArrayList<>(changing());
        scenarios.add(new Scenario(
                "lock",
                "lock",
                Scenario::item,
                (manager, id) -> manager.lock(item(manager, id), LockModeType.PESSIMISTIC_WRITE),
                false));
        scenarios.add(new Scenario(
                "lock without waiting",
                "lock",
                Scenario::item,
                (manager, id) -> manager.lock(
                        item(manager, id),
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", 0)),
                false));
        return scenarios;
    }

    /** What checks the version of a row. */
    static List<Scenario> changing() {
        return List.of(
                new Scenario("update, flush", "update", Scenario::change, Scenario::flush, false),
                new Scenario("update, commit", "update", Scenario::change, Scenario::nothing, true),
                new Scenario("update, by a query", "update", Scenario::change, Scenario::criteria, false),
                new Scenario("remove, flush", "remove", Scenario::remove, Scenario::flush, false),
                new Scenario("remove, commit", "remove", Scenario::remove, Scenario::nothing, true),
                new Scenario(
                        "increment",
                        "update",
                        (manager, id) -> manager.lock(item(manager, id), LockModeType.OPTIMISTIC_FORCE_INCREMENT),
                        Scenario::nothing,
                        true));
    }

    /** The same, of an entity with rows in two tables. */
    static List<Scenario> changingJoined() {
        return List.of(
                new Scenario(
                        "update joined, flush",
                        "update",
                        (manager, id) -> card(manager).name = "u",
                        Scenario::flush,
                        false),
                new Scenario(
                        "remove joined, flush",
                        "remove",
                        (manager, id) -> manager.remove(card(manager)),
                        Scenario::flush,
                        false),
                new Scenario(
                        "remove joined, commit",
                        "remove",
                        (manager, id) -> manager.remove(card(manager)),
                        Scenario::nothing,
                        true));
    }

    private static Scenario of(String name, String operation, BiConsumer<EntityManager, Long> act) {
        return new Scenario(name, operation, Scenario::nothing, act, false);
    }

    private static Shelf.Item item(EntityManager manager, Long id) {
        return manager.find(Shelf.Item.class, id);
    }

    private static Shelf.CardPayment card(EntityManager manager) {
        return manager.createQuery("from CardPayment", Shelf.CardPayment.class).getSingleResult();
    }

    private static void nothing(EntityManager manager, Long id) {}

    private static void flush(EntityManager manager, Long id) {
        manager.flush();
    }

    private static void persist(EntityManager manager, Long id) {
        manager.persist(new Shelf.Item("new"));
    }

    private static void change(EntityManager manager, Long id) {
        item(manager, id).name = "changed";
    }

    private static void remove(EntityManager manager, Long id) {
        manager.remove(item(manager, id));
    }

    private static void criteria(EntityManager manager, Long id) {
        var query = manager.getCriteriaBuilder().createQuery(Shelf.Item.class);
        query.from(Shelf.Item.class);
        manager.createQuery(query).getResultList();
    }

    @Override
    public String toString() {
        return name;
    }
}
