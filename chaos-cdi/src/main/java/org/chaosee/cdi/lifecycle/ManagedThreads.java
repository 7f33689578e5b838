package org.chaosee.cdi.lifecycle;

import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The server's managed threads (Jakarta Concurrency, section 3.1: every product provides a default executor), which the fault
 * {@code threads} may hold.
 */
final class ManagedThreads {

    private static final String MANAGED = "java:comp/DefaultManagedExecutorService";

    private ManagedThreads() {}

    /** The default executor; null on a server without. */
    @SuppressWarnings("BanJNDI") // The name is a constant of the Jakarta EE platform.
    static @Nullable Executor find() {
        try {
            return InitialContext.doLookup(MANAGED);
        } catch (NamingException | ClassCastException e) {
            return null;
        }
    }
}
