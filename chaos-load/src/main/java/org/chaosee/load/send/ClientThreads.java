package org.chaosee.load.send;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a client. A client of Java 17 can't be closed: its own thread ends some time after nobody knows the client any
 * more, or when it is interrupted. So that it can be, the client is made in a group of threads, which its thread then belongs to.
 */
final class ClientThreads implements Executor, AutoCloseable {

    private static final long PATIENCE_MILLIS = 2_000;

    private final ThreadGroup group = new ThreadGroup("chaosee-load");
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), this::thread);

    private Thread thread(Runnable work) {
        return new Sender(group, work, "chaosee-load-" + number.incrementAndGet());
    }

    /** The client's own thread does what it finds itself: what it reads needs no change of threads, and nothing of ours blocks. */
    @Override
    public void execute(Runnable work) {
        Thread thread = Thread.currentThread();
        if (thread.getThreadGroup() == group && !(thread instanceof Sender)) {
            work.run();
            return;
        }
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            // The run is over, and nobody waits for what is still to be done.
        }
    }

    /** Does that in one of the threads. */
    <T> T call(Callable<T> work) {
        Future<T> result = pool.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        group.interrupt();
        Thread[] left = new Thread[group.activeCount() + 16];
        int count = group.enumerate(left);
        joinAll(Arrays.asList(left).subList(0, count));
    }

    /** Waits for their ends, for a while each, also when this thread is interrupted; it is still so then. */
    static void joinAll(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether this thread was interrupted, which doesn't keep it from waiting. */
    private static boolean join(Thread thread) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        boolean interrupted = false;
        while (true) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** A thread of the pool, which may have to wait for the address of a host. */
    private static final class Sender extends Thread {

        Sender(ThreadGroup group, Runnable work, String name) {
            super(group, work, name);
            setDaemon(true);
        }
    }
}
