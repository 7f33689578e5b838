package org.chaosee.jpa.hook.eclipselink;

import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;

/** Tells whether EclipseLink queues a statement and has it executed together with others ({@code batch-writing}). */
final class Batch {

    private Batch() {}

    /** Whether the statement is queued. */
    static boolean takes(Execution execution) {
        DatabaseCall statement = execution.statement();
        return execution.session().getPlatform().usesBatchWriting()
                && execution.accessor().isInTransaction()
                && statement.isNothingReturned()
                && statement.isBatchExecutionSupported();
    }

    /** Whether it is queued behind others of its kind: a single one is executed as any statement is. */
    static boolean joins(Execution execution) {
        return takes(execution)
                && execution.accessor().getActiveBatchWritingMechanism(execution.session())
                        instanceof ParameterizedSQLBatchWritingMechanism batch
                && batch.getPreviousCall() != null
                && batch.getPreviousCall()
                        .getSQLString()
                        .equals(execution.statement().getSQLString());
    }
}
