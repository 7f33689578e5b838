package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.ContainerTransaction;
import org.chaosee.jpa.failure.PersistenceFailures;
import org.jspecify.annotations.Nullable;

/** The transaction that an entity manager is in. */
final class JoinedTransaction {

    private JoinedTransaction() {}

    /**
     * Does to it what a provider has to when it throws that: nearly everything leaves it nothing but a rollback
     * (Jakarta Persistence 3.1, sections 3.1.1, 3.10.1 and 3.11). What breaks is reported.
     */
    static void failed(EntityManager manager, RuntimeException failure, ChaosRuntime runtime) {
        try {
            if (PersistenceFailures.endsTransaction(failure) && manager.isJoinedToTransaction()) {
                giveUp(local(manager));
            }
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    private static void giveUp(@Nullable EntityTransaction local) {
        if (local == null) {
            ContainerTransaction.giveUp();
        } else if (local.isActive()) {
            local.setRollbackOnly();
        }
    }

    private static @Nullable EntityTransaction local(EntityManager manager) {
        try {
            return manager.getTransaction();
        } catch (IllegalStateException e) {
            return null; // Its transactions are the container's.
        }
    }
}
