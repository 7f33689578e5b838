package org.chaosee.jpa.store;

import java.sql.SQLException;
import org.chaosee.api.spi.Change;

/**
 * The database refused a change for one of its constraints, perhaps because somebody who does not go by the revision,
 * such as an SQL prompt, took the id or the name just now.
 */
final class UniquenessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Change.OfAction change;

    UniquenessException(Change.OfAction change, Throwable cause) {
        super(cause);
        this.change = change;
    }

    Change.OfAction change() {
        return change;
    }

    /** Whether a violated constraint is among the causes. Databases do not agree on how to say which kind it was. */
    static boolean isPossible(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
