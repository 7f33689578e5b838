package org.chaosee.jpa.failure;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's transaction that the current thread may be in. */
public final class ContainerTransaction {

    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private ContainerTransaction() {}

    /** Lets it end in a rollback; does nothing where there is none. */
    @SuppressWarnings("BanJNDI") // The name is a constant of the Jakarta EE platform.
    public static void giveUp() {
        try {
            TransactionSynchronizationRegistry registry = InitialContext.doLookup(REGISTRY);
            if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
                registry.setRollbackOnly();
            }
        } catch (NamingException | IllegalStateException e) {
            // No container, or a transaction that has ended meanwhile: there is nothing to give up.
            return;
        }
    }
}
