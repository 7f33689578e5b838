package org.chaosee.jpa.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what fails only because of others who were at work at the same time: done again, it may well succeed. */
final class Contention {

    /** That a transaction can't be as if it were alone, and that it was chosen to end a deadlock (PostgreSQL's own). */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    /** MariaDB: a row has changed since the transaction began to read. It has no state of its own. */
    private static final int CHANGED_SINCE = 1020;

    private static final String NO_STATE = "HY000";

    private Contention() {}

    /** Whether the database undid the transaction for the sake of others. One that has waited in vain is not meant. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isContention(sql.getSQLState(), sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContention(@Nullable String state, int code) {
        return state != null && (STATES.contains(state) || (state.equals(NO_STATE) && code == CHANGED_SINCE));
    }
}
