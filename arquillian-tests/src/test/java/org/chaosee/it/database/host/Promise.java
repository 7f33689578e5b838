package org.chaosee.it.database.host;

import jakarta.persistence.Cache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import org.chaosee.it.database.host.model.Country;
import org.chaosee.it.database.host.model.Item;
import org.chaosee.it.database.host.model.Review;

/** What an application may rely on, of the item of the id 1 mostly; each tells what it saw. */
public enum Promise {
    ONE_INSTANCE_PER_ROW((em, factory) -> {
        Item item = em.find(Item.class, 1L);
        return em.find(Item.class, 1L) == item;
    }),
    WHAT_IS_READ_IS_MANAGED((em, factory) -> em.contains(em.find(Item.class, 1L))),
    WHAT_IS_DETACHED_IS_NOT((em, factory) -> {
        Item item = em.find(Item.class, 1L);
        em.detach(item);
        item.rename("detached");
        return em.contains(item) + " " + em.find(Item.class, 1L).name();
    }),
    MERGE_COPIES((em, factory) -> {
        Item item = em.find(Item.class, 1L);
        em.clear();
        item.rename("merged");
        Item merged = em.merge(item);
        em.flush();
        return (merged == item) + " " + merged.name() + " " + em.contains(merged);
    }),
    REFRESH_READS_ANEW((em, factory) -> {
        Item item = em.find(Item.class, 1L);
        item.rename("changed");
        em.refresh(item);
        return item.name();
    }),
    QUERIES_SEE_CHANGES((em, factory) -> {
        em.find(Item.class, 1L).rename("changed");
        return names(em.createQuery("select i from Item i where i.name = 'changed'", Item.class));
    }),
    QUERIES_FLUSH_NOTHING_WHEN_TOLD_SO((em, factory) -> {
        em.find(Item.class, 1L).rename("changed");
        return names(em.createQuery("select i from Item i where i.name = 'changed'", Item.class)
                .setFlushMode(FlushModeType.COMMIT));
    }),
    NOTHING_IS_NO_RESULT((em, factory) ->
            em.createQuery("select i from Item i where i.name = 'none'").getSingleResult()),
    MANY_ARE_NO_SINGLE_RESULT(
            (em, factory) -> em.createQuery("select i from Item i").getSingleResult()),
    A_PAGE((em, factory) -> names(em.createQuery("select i from Item i order by i.id", Item.class)
            .setFirstResult(1)
            .setMaxResults(1))),
    A_STREAM((em, factory) -> em.createQuery("select i from Item i order by i.id", Item.class)
            .getResultStream()
            .map(Item::name)
            .collect(Collectors.joining(" "))),
    A_TUPLE((em, factory) -> {
        Object[] row = (Object[]) em.createNativeQuery("select name, stock from item where id = 1")
                .getSingleResult();
        return row[0] + " " + row[1];
    }),
    A_STORED_FUNCTION(
            (em, factory) -> em.createNativeQuery("select lower('STORED')").getSingleResult()),
    LAZY_COLLECTIONS_ARE_READ_LATER((em, factory) -> em.find(Item.class, 2L).countReviews()),
    LAZY_REFERENCES_ARE_READ_LATER(
            (em, factory) -> em.find(Review.class, 1L).item().name()),
    NO_SUCH_ROW((em, factory) -> em.find(Item.class, 99L)),
    A_REFERENCE_TO_NO_ROW((em, factory) -> em.getReference(Item.class, 99L).name()),
    A_LOCK_MODE((em, factory) -> {
        Item item = em.find(Item.class, 1L, LockModeType.PESSIMISTIC_WRITE);
        return em.getLockMode(item);
    }),
    NO_ENTITY((em, factory) -> em.find(String.class, 1L)),
    NO_QUERY((em, factory) -> em.createQuery("select nonsense").getResultList()),
    NO_TABLE((em, factory) -> em.createNativeQuery("select 1 from nowhere").getResultList()),
    A_TWIN((em, factory) -> {
        em.createNativeQuery("insert into country (id, name) values (7, 'Twin')")
                .executeUpdate();
        em.persist(new Country(7, "Other twin"));
        em.flush();
        return "both";
    }),
    CHANGING_NEEDS_A_TRANSACTION(false, (em, factory) -> {
        em.persist(new Item("new"));
        return "persisted";
    }),
    READING_NEEDS_NONE(false, (em, factory) -> em.find(Item.class, 1L).name()),
    WITHOUT_ONE_NOTHING_STAYS_MANAGED(false, (em, factory) -> em.contains(em.find(Item.class, 1L))),
    A_CLOSED_ONE_IS_OF_NO_USE(false, (em, factory) -> {
        EntityManager own = factory.createEntityManager();
        own.close();
        return own.find(Item.class, 1L);
    }),
    A_CONTAINERS_ONE_IS_NOT_TO_BE_CLOSED(false, (em, factory) -> {
        em.close();
        return "closed";
    }),
    WHAT_IS_NOT_CACHEABLE_IS_NOT_CACHED((em, factory) -> {
        Cache cache = factory.getCache();
        cache.evictAll();
        boolean before = cache.contains(Item.class, 1L);
        em.find(Item.class, 1L);
        return before + " " + cache.contains(Item.class, 1L);
    }),
    ITS_CLASS((em, factory) -> em.getClass().getName() + " "
            + factory.getClass().getName() + " " + em.getDelegate().getClass().getName()),
    ITS_QUERYS_CLASS(
            (em, factory) -> em.createQuery("select i from Item i").getClass().getName()),
    THE_METAMODEL((em, factory) -> factory.getMetamodel().getEntities().stream()
            .map(entity -> entity.getName())
            .sorted()
            .collect(Collectors.joining(" ")));

    private final boolean transactional;

    @SuppressWarnings("ImmutableEnumChecker") // None of them has any state.
    private final Attempt attempt;

    Promise(Attempt attempt) {
        this(true, attempt);
    }

    Promise(boolean transactional, Attempt attempt) {
        this.transactional = transactional;
        this.attempt = attempt;
    }

    @FunctionalInterface
    private interface Attempt {
        Object of(EntityManager em, EntityManagerFactory factory) throws Exception;
    }

    boolean transactional() {
        return transactional;
    }

    Object keep(EntityManager em, EntityManagerFactory factory) throws Exception {
        return attempt.of(em, factory);
    }

    private static List<String> names(TypedQuery<Item> query) {
        return query.getResultList().stream().map(Item::name).toList();
    }
}
