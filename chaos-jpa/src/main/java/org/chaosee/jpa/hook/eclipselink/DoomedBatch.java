package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.api.Phase;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Stands in for the queue of a connection, once, and fails when what is in it would be executed. That is as early as
 * anybody can know whether it is a batch or a single statement.
 *
 * <p>Used by one thread, and for one transaction at most: EclipseLink clears the queue with a rollback.
 */
final class DoomedBatch extends ParameterizedSQLBatchWritingMechanism {

    private static final long serialVersionUID = 1;

    private final transient ParameterizedSQLBatchWritingMechanism real;
    private final transient Failing failing;

    /** Makes the exception of statements that fail. */
    @FunctionalInterface
    interface Failing {
        RuntimeException fail(boolean inBatch);
    }

    private DoomedBatch(DatabaseAccessor accessor, ParameterizedSQLBatchWritingMechanism real, Failing failing) {
        super(accessor);
        this.real = real;
        this.failing = failing;
    }

    /** Dooms the batch that the statement {@linkplain Batch#opens opens}. */
    static void replace(ParameterizedSQLBatchWritingMechanism real, Execution execution, Phase phase, Failing failing) {
        DoomedBatch doomed = new DoomedBatch(execution.accessor(), real, failing);
        if (phase == Phase.AFTER) {
            // It is in the queue by now.
            doomed.setPreviousCall(real.getPreviousCall());
            doomed.setParameters(real.getParameters());
            real.clear();
        }
        execution.accessor().setActiveBatchWritingMechanism(doomed);
    }

    /** What was queued before it is executed first, and may well fail for reasons of its own. */
    @Override
    public void appendCall(AbstractSession session, DatabaseCall statement) {
        real.executeBatchedStatements(session);
        super.appendCall(session, statement);
    }

    @Override
    public void executeBatchedStatements(AbstractSession session) {
        int statements = getParameters().size();
        if (statements == 0) {
            real.executeBatchedStatements(session);
            return;
        }
        clear();
        throw failing.fail(statements > 1);
    }

    @Override
    public void clear() {
        super.clear();
        real.clear();
        databaseAccessor.setActiveBatchWritingMechanism(real);
    }
}
