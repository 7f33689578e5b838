package org.chaosee.core.jvm;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The threads that faults of the JVM work on.
 *
 * @param plain makes a thread for each work
 * @param managed the server's managed executor; null when there is none
 */
public record JvmThreads(Executor plain, @Nullable Executor managed) {

    private static final String NAME = "chaos-ee-jvm";

    /** Daemons, and, when there is such an executor, its threads. */
    public static JvmThreads with(@Nullable Executor managed) {
        return new JvmThreads(JvmThreads::start, managed);
    }

    /** @throws RejectedExecutionException when managed ones are asked for, and there are none */
    Executor get(boolean managedOnes) {
        if (!managedOnes) {
            return plain;
        }
        if (managed == null) {
            throw new RejectedExecutionException("this server has no managed executor to take threads from");
        }
        return managed;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        thread.start();
    }
}
