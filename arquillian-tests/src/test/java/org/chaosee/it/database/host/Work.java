package org.chaosee.it.database.host;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chaosee.it.database.host.model.Item;

/** What the application does by JPA, with the item of the id 1 or the reviews of the item of the id 2. */
public enum Work {
    FIND("find", Work::find),
    REFERENCE("find", em -> em.getReference(Item.class, 1L).name()),
    QUERY("query", Work::query),
    NAMED_QUERY("query", em -> em.createNamedQuery("Item.all").getResultList()),
    CRITERIA("query", Work::criteria),
    NATIVE_READ("native", Work::readNatively),
    LOCK_BY_FIND("lock", em -> em.find(Item.class, 1L, LockModeType.PESSIMISTIC_WRITE)),
    LOCK_BY_QUERY("lock", Work::queryLocking),
    LOCK("lock", Work::find, Work::lock, false),
    COLLECTION("query", em -> item(em, 2), em -> item(em, 2).countReviews(), false),
    INSERT("insert", Work::persist, Work::flush, false),
    INSERT_AT_COMMIT("insert", Work::persist, Work::nothing, true),
    UPDATE("update", Work::change, Work::flush, false),
    UPDATE_BEFORE_QUERY("update", Work::change, Work::query, false),
    UPDATE_AT_COMMIT("update", Work::change, Work::nothing, true),
    REMOVE("remove", Work::remove, Work::flush, false),
    REMOVE_AT_COMMIT("remove", Work::remove, Work::nothing, true),
    BULK("bulk", em -> em.createQuery("update Item i set i.stock = 7").executeUpdate()),
    NATIVE_WRITE(
            "native", em -> em.createNativeQuery("update item set stock = 8").executeUpdate());

    private final String operation;

    @SuppressWarnings("ImmutableEnumChecker") // None of them has any state.
    private final Consumer<EntityManager> preparation;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<EntityManager, Object> act;

    private final boolean atCommit;

    Work(String operation, Function<EntityManager, Object> act) {
        this(operation, em -> {}, act, false);
    }

    Work(String operation, Consumer<EntityManager> preparation, Function<EntityManager, Object> act, boolean atCommit) {
        this.operation = operation;
        this.preparation = preparation;
        this.act = act;
        this.atCommit = atCommit;
    }

    /** The word for what {@link #act} or the commit does. */
    public String operation() {
        return operation;
    }

    /** Whether it is the commit that does it. */
    public boolean atCommit() {
        return atCommit;
    }

    /** Whether the version of a row is checked. */
    public boolean checksVersion() {
        return operation.equals("update") || operation.equals("remove");
    }

    boolean onlyReads() {
        return operation.equals("find") || operation.equals("query") || operation.equals("lock");
    }

    /** Comes ahead of it, and does other things only. */
    void prepare(EntityManager em) {
        preparation.accept(em);
    }

    Object act(EntityManager em) {
        return act.apply(em);
    }

    private static Item item(EntityManager em, long id) {
        return em.find(Item.class, id);
    }

    private static Item find(EntityManager em) {
        return item(em, 1);
    }

    private static List<Item> query(EntityManager em) {
        return em.createQuery("select i from Item i order by i.id", Item.class).getResultList();
    }

    private static List<Item> criteria(EntityManager em) {
        CriteriaQuery<Item> query = em.getCriteriaBuilder().createQuery(Item.class);
        return em.createQuery(query.select(query.from(Item.class))).getResultList();
    }

    private static List<?> readNatively(EntityManager em) {
        return em.createNativeQuery("select name from item order by id").getResultList();
    }

    private static List<Item> queryLocking(EntityManager em) {
        return em.createQuery("select i from Item i where i.name = 'one'", Item.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static Item lock(EntityManager em) {
        Item item = find(em);
        em.lock(item, LockModeType.PESSIMISTIC_WRITE);
        return item;
    }

    private static void persist(EntityManager em) {
        em.persist(new Item("new"));
    }

    private static void change(EntityManager em) {
        find(em).rename("changed");
    }

    private static void remove(EntityManager em) {
        em.remove(find(em));
    }

    private static String flush(EntityManager em) {
        em.flush();
        return "flushed";
    }

    private static String nothing(EntityManager em) {
        return "committed";
    }
}
