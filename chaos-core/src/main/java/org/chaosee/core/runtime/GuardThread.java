package org.chaosee.core.runtime;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread of the guard's own, and no managed one: the server's executor for timed work may have a single thread, which
 * a store that hangs takes away; the guard must act all the same, and wait for work that is done on that executor.
 *
 * <p>Nothing of the application runs on it.
 */
final class GuardThread implements AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;

    private final Future<?> ticking;

    private GuardThread(ScheduledThreadPoolExecutor executor, Future<?> ticking) {
        this.executor = executor;
        this.ticking = ticking;
    }

    /** Calls that once a second; it must not throw. */
    static GuardThread start(Runnable tick) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chaos-ee-guard");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return new GuardThread(executor, executor.scheduleAtFixedRate(tick, 1, 1, TimeUnit.SECONDS));
    }

    /** Without an interrupt: what is under way comes to its end, and is the last. */
    @Override
    public void close() {
        ticking.cancel(false);
        executor.shutdown();
    }
}
