package org.chaosee.core.point;

import java.util.List;
import java.util.Locale;

/** What an application does with a data source, as {@link org.chaosee.api.Kind#JDBC} tells it apart. */
public enum JdbcOperation {
    /** A connection is asked for. */
    CONNECT(Group.NONE),
    /** A statement that returns rows. */
    READ(Group.READ),
    /** A statement that changes rows or the schema. */
    WRITE(Group.WRITE),
    /** The end of a local transaction. */
    COMMIT(Group.NONE);

    private final Group group;

    JdbcOperation(Group group) {
        this.group = group;
    }

    /** The word for it in targets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes data, so that there is an answer to lose: only such an operation has a phase after it. */
    public boolean writes() {
        return group == Group.WRITE || this == COMMIT;
    }

    /** All words that a target may select it by; the first is the one to show. */
    public List<String> names() {
        return group.names(id());
    }
}
