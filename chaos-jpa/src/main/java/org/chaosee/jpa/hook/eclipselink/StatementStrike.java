package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.hook.eclipselink.DoomedBatch.Failing;
import org.chaosee.jpa.point.Strike;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;

/**
 * Delays a statement at its fault point, or has it fail: at once, or together with those it is queued with.
 *
 * <p>Thread-safe.
 */
final class StatementStrike {

    private final ChaosRuntime runtime;
    private final ProviderFailures failures = new ProviderFailures();

    StatementStrike(ChaosRuntime runtime) {
        this.runtime = runtime;
    }

    /** Never thrown: it says what the failure will be when there is one. */
    private static final class Pending extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Failing failing;

        Pending(Failing failing) {
            super(null, null, false, false);
            this.failing = failing;
        }
    }

    /**
     * The statement passes the point.
     *
     * @throws RuntimeException what was injected
     */
    void strike(Passage passage, Phase phase, Execution execution) {
        if (Batch.isDoomed(execution)) {
            return; // The batch was struck already, and fails but once.
        }
        Throwable thrown = Strike.at(
                passage.point(), phase, (fault, message) -> failure(fault, message, execution, phase), runtime);
        if (thrown instanceof Pending pending) {
            fail(pending.failing, execution, phase);
        } else if (thrown instanceof SQLException failure) {
            fail(inBatch -> failures.asProvider(failure, execution, inBatch), execution, phase);
        } else if (thrown != null) {
            throw unchecked(thrown);
        }
    }

    /** EclipseLink notices a conflict in the same way whether the statement is one of many or not. */
    private Throwable failure(DatabaseFault fault, String message, Execution execution, Phase phase) {
        if (fault != DatabaseFault.OPTIMISTIC_LOCK && Batch.opens(execution, phase)) {
            return new Pending(inBatch -> failures.make(fault, message, execution, inBatch));
        }
        return failures.make(fault, message, execution, Batch.joins(execution, phase));
    }

    private static void fail(Failing failing, Execution execution, Phase phase) {
        ParameterizedSQLBatchWritingMechanism queue = Batch.queue(execution);
        if (queue == null || !Batch.opens(execution, phase)) {
            throw failing.fail(Batch.joins(execution, phase));
        }
        DoomedBatch.replace(queue, execution, phase, failing);
    }

    /** EclipseLink tidies up after unchecked exceptions only: any other would leave a transaction half done. */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked
                ? unchecked
                : new PersistenceException(thrown.getMessage(), thrown);
    }
}
