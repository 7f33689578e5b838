package org.chaosee.jpa.hook.eclipselink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.exceptions.DatabaseException;

/** What an application can tell of an exception without reading its text. */
final class Chains {

    private Chains() {}

    /** The classes from the outermost to the cause of all, with SQL states, and what EclipseLink takes for broken. */
    static List<String> of(Throwable thrown) {
        List<String> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String more = "";
            if (each instanceof SQLException sql) {
                more = " " + sql.getSQLState();
            } else if (each instanceof DatabaseException database) {
                more = database.isCommunicationFailure() ? " broken" : "";
            }
            chain.add(each.getClass().getName() + more);
        }
        return chain;
    }
}
