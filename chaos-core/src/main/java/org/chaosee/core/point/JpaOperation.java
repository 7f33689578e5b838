package org.chaosee.core.point;

import java.util.List;
import java.util.Locale;

/** What a persistence provider does in the database, as {@link org.chaosee.api.Kind#JPA} tells it apart. */
public enum JpaOperation {
    /** One entity by its primary key: {@code find}, {@code refresh}, a lazy reference. */
    FIND(Group.READ),
    /** A query in JPQL or by criteria, and lazy collections. */
    QUERY(Group.READ),
    /** Anything read with a pessimistic lock. */
    LOCK(Group.READ),
    /** A new entity. */
    INSERT(Group.WRITE),
    /** A changed entity. */
    UPDATE(Group.WRITE),
    /** A removed entity. */
    REMOVE(Group.WRITE),
    /** An update or delete in JPQL or by criteria. */
    BULK(Group.WRITE),
    /** SQL of the application's own that reads, and stored procedures. */
    NATIVE_READ("native", Group.READ),
    /** SQL of the application's own that writes. */
    NATIVE_WRITE("native", Group.WRITE),
    /** A connection is taken from the pool. */
    CONNECTION(Group.NONE);

    private final String id;
    private final Group group;

    JpaOperation(Group group) {
        this.id = name().toLowerCase(Locale.ROOT);
        this.group = group;
    }

    JpaOperation(String id, Group group) {
        this.id = id;
        this.group = group;
    }

    /** The word for it in targets; the two native ones share theirs. */
    public String id() {
        return id;
    }

    /** Whether it changes data, so that there is an answer to lose: only such an operation has a phase after it. */
    public boolean writes() {
        return group == Group.WRITE;
    }

    /** Whether the provider checks the version of an entity in it. */
    public boolean checksVersion() {
        return this == UPDATE || this == REMOVE;
    }

    /** All words that a target may select it by; the first is the one to show. */
    public List<String> names() {
        return group.names(id);
    }
}
