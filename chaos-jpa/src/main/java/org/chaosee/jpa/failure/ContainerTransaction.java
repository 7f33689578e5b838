package org.chaosee.jpa.failure;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's transaction that the current thread may be in. */
public final class ContainerTransaction {

    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private ContainerTransaction() {}

    /**
     * Lets it end in a rollback; does nothing where there is none.
     *
     * <p>It is marked when it is about to be committed, and not at once: the transaction of a connection that is really
     * lost is active still. The application may look; and so does Hibernate, whose {@code find} answers null instead of
     * throwing when the transaction is marked already (HHH-12472).
     */
    @SuppressWarnings("BanJNDI") // The name is a constant of the Jakarta EE platform.
    public static void giveUp() {
        try {
            TransactionSynchronizationRegistry registry = InitialContext.doLookup(REGISTRY);
            if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
                registry.registerInterposedSynchronization(new Doom(registry));
            }
        } catch (NamingException | IllegalStateException e) {
            // No container, or a transaction that has ended meanwhile: there is nothing to give up.
            return;
        }
    }

    private record Doom(TransactionSynchronizationRegistry registry) implements Synchronization {

        @Override
        public void beforeCompletion() {
            registry.setRollbackOnly();
        }

        @Override
        public void afterCompletion(int status) {
            // Whatever came of it, nothing is left to do.
        }
    }
}
