package org.chaosee.jpa.hook.eclipselink;

import java.util.List;
import java.util.Objects;
import org.chaosee.core.point.JpaOperation;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.queries.DatasourceCallQueryMechanism;

/** Tells when an operation of several statements is through. */
final class LastStatement {

    private LastStatement() {}

    /**
     * Whether no other statement of the operation follows that one. They differ in the table, and so in their text,
     * which is all there is to tell them by: those that are executed are clones. The tables of an entity are written in
     * one order, and removed from in the opposite one.
     */
    static boolean is(DatabaseCall statement, JpaOperation operation) {
        if (!(statement.getQuery().getQueryMechanism() instanceof DatasourceCallQueryMechanism mechanism)
                || !mechanism.hasMultipleCalls()) {
            return true;
        }
        List<?> all = mechanism.getCalls();
        Object last = all.get(operation == JpaOperation.REMOVE ? 0 : all.size() - 1);
        return !(last instanceof DatabaseCall call) || Objects.equals(call.getSQLString(), statement.getSQLString());
    }
}
