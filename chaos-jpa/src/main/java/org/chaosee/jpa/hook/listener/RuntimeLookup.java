package org.chaosee.jpa.hook.listener;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether Chaos EE is on: only then is its runtime a bean. Asks until it has been told, for an event may come
 * before CDI is up, or on a thread that CDI does not know; but not for ever, for an application may do without CDI.
 *
 * <p>Thread-safe.
 */
public final class RuntimeLookup {

    private static final int MOST_ATTEMPTS = 100;

    private volatile int attempts;
    private volatile @Nullable ChaosRuntime found;

    /** The runtime of the application; null when Chaos EE is off. */
    @Nullable
    ChaosRuntime find() {
        ChaosRuntime known = found;
        return known != null || attempts >= MOST_ATTEMPTS ? known : ask();
    }

    private synchronized @Nullable ChaosRuntime ask() {
        if (attempts < MOST_ATTEMPTS) {
            attempts++;
            try {
                Instance<ChaosRuntime> runtime = CDI.current().select(ChaosRuntime.class);
                found = runtime.isResolvable() ? runtime.get() : null;
                attempts = MOST_ATTEMPTS;
            } catch (RuntimeException | LinkageError e) {
                return null; // No CDI, or none yet. There is nobody to tell, and nothing to fail for.
            }
        }
        return found;
    }
}
