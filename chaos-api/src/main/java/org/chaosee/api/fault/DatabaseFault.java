package org.chaosee.api.fault;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fails a database access the way a database fails. The application sees the exceptions that its persistence provider
 * and its driver have for such a failure, in their usual chain.
 */
public enum DatabaseFault implements Fault {
    /** Somebody else has changed the row since it was read. Strikes the updates and removals of entities. */
    OPTIMISTIC_LOCK("optimistic-lock"),
    /** Somebody else holds a lock on the row or the table, and for too long. Strikes statements. */
    LOCK_TIMEOUT("lock-timeout"),
    /** The statement took longer than it may, and was cancelled. Strikes statements. */
    QUERY_TIMEOUT("query-timeout"),
    /** The connection broke: the server is gone, or has ended the session. */
    CONNECTION_LOST("connection-lost");

    private final String type;

    DatabaseFault(String type) {
        this.type = type;
    }

    /** The fault of that word, or empty when there is none; the word is compared exactly. */
    public static Optional<DatabaseFault> of(String type) {
        return Arrays.stream(values()).filter(fault -> fault.type.equals(type)).findFirst();
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean terminal() {
        return true;
    }
}
