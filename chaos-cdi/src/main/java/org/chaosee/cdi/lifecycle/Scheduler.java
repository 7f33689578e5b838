package org.chaosee.cdi.lifecycle;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;

/**
 * The threads that Chaos EE works on: the server's managed ones (Jakarta Concurrency, section 3.2: every product
 * provides a default), or, on a server without them, a few of its own.
 *
 * @param executor runs the work
 * @param own whether the executor is ours, and so to be shut down
 */
record Scheduler(ScheduledExecutorService executor, boolean own) {

    private static final String MANAGED = "java:comp/DefaultManagedScheduledExecutorService";

    /** One may wait for the store, one for it on behalf of a caller or of the guard, and the third guards. */
    private static final int THREADS = 3;

    @SuppressWarnings("BanJNDI") // The name is a constant of the Jakarta EE platform.
    static Scheduler find() {
        try {
            return new Scheduler(InitialContext.doLookup(MANAGED), false);
        } catch (NamingException | ClassCastException e) {
            ChaosLog.log(LogMessage.OWN_THREAD, MANAGED);
            return new Scheduler(ownThreads(), true);
        }
    }

    void close() {
        if (own) {
            // Ends the polling, too. No interrupt: it would close the files of an embedded database.
            executor.shutdown();
        }
    }

    private static ScheduledExecutorService ownThreads() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("chaos-ee");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
