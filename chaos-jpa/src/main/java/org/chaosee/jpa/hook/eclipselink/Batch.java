package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.api.Phase;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.jspecify.annotations.Nullable;

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

    /** Whether it is queued behind others of its kind. */
    static boolean joins(Execution execution, Phase phase) {
        return ofItsKind(execution) > (phase == Phase.AFTER ? 1 : 0);
    }

    /**
     * Whether it is the first of its kind. A single one is executed as any statement is, and not as a batch: only what
     * is yet to come tells which it will be.
     */
    static boolean opens(Execution execution, Phase phase) {
        return queue(execution) != null && ofItsKind(execution) == (phase == Phase.AFTER ? 1 : 0);
    }

    /** Whether what is queued on the connection is going to fail. */
    static boolean isDoomed(Execution execution) {
        return execution.session().getPlatform().usesBatchWriting() && active(execution) instanceof DoomedBatch;
    }

    /** The queue that the statement is put into; null when that is not done, or only together with its values. */
    static @Nullable ParameterizedSQLBatchWritingMechanism queue(Execution execution) {
        return takes(execution)
                        && execution.statement().hasParameters()
                        && active(execution) instanceof ParameterizedSQLBatchWritingMechanism queue
                ? queue
                : null;
    }

    /** How many statements like that one are in the queue. */
    private static int ofItsKind(Execution execution) {
        ParameterizedSQLBatchWritingMechanism queue = queue(execution);
        DatabaseCall previous = queue == null ? null : queue.getPreviousCall();
        return queue != null
                        && previous != null
                        && previous.getSQLString().equals(execution.statement().getSQLString())
                ? queue.getParameters().size()
                : 0;
    }

    private static BatchWritingMechanism active(Execution execution) {
        return execution.accessor().getActiveBatchWritingMechanism(execution.session());
    }
}
