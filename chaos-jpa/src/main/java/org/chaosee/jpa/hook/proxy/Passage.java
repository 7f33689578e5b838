package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.PersistenceFailures;
import org.chaosee.jpa.point.Strike;
import org.jspecify.annotations.Nullable;

/**
 * One call of an entity manager or a query on its way past a fault point.
 *
 * @param entity the one that the call is about; null when it is told by its key, or for a query
 * @param manager the provider's, whose transaction a failure ends
 */
record Passage(
        FaultPoint point,
        JpaOperation operation,
        @Nullable Object entity,
        EntityManager manager,
        ChaosRuntime runtime) {

    /** @throws RuntimeException what was injected */
    void before() {
        pass(Phase.BEFORE);
    }

    /** @throws RuntimeException what was injected: the call was made, and its answer is lost */
    void after() {
        if (operation.writes()) {
            pass(Phase.AFTER);
        }
    }

    private void pass(Phase phase) {
        Throwable thrown = Strike.at(
                point, phase, (fault, message) -> PersistenceFailures.make(fault, operation, entity, message), runtime);
        if (thrown != null) {
            RuntimeException failure = PersistenceFailures.unchecked(thrown);
            JoinedTransaction.failed(manager, failure, runtime);
            throw failure;
        }
    }
}
