package org.chaosee.core.jvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.fault.ThreadsFault;

/**
 * One run of an action of the JVM: takes what the fault says, and gives it back when its time is over, when it is ended, or
 * when the action is over, whichever comes first. Thread-safe.
 */
final class JvmRun {

    private final ChaosAction action;
    private final Span span;
    private final List<CountDownLatch> workers = Collections.synchronizedList(new ArrayList<>());

    JvmRun(ChaosAction action, Instant now) {
        this.action = action;
        this.span = new Span(duration(action.fault()));
        limit(action, now);
    }

    ChaosAction action() {
        return action;
    }

    /** Never goes on beyond the end of that later state of its action, whose expiry may have changed. */
    void limit(ChaosAction later, Instant now) {
        Instant end = later.expiresAt();
        Instant until = later.trigger().until();
        span.limit(Duration.between(now, until != null && until.isBefore(end) ? until : end));
    }

    /**
     * Begins to take, unless it is over already. What fails half-way is given back before the failure is passed on.
     *
     * @return whether something was taken
     */
    boolean begin(JvmThreads threads, Exits exits) {
        CountDownLatch beginning = new CountDownLatch(1);
        workers.add(beginning); // Ahead of the look: who ends this run either waits for what follows, or it isn't done.
        try {
            if (isOver()) {
                return false;
            }
            take(action.fault(), threads, exits);
            return true;
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        } finally {
            beginning.countDown();
        }
    }

    boolean isOver() {
        return span.isOver();
    }

    /** Ends it at once; may be called again. */
    void end() {
        span.end();
    }

    /** Waits until everything is given back, but not longer than until that time of {@link System#nanoTime}. */
    void awaitGone(long deadline) throws InterruptedException {
        for (CountDownLatch worker : List.copyOf(workers)) {
            if (!worker.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    private void take(Fault fault, JvmThreads threads, Exits exits) {
        if (fault instanceof CpuFault cpu) {
            Integer given = cpu.cores();
            int cores = given == null ? Runtime.getRuntime().availableProcessors() : given;
            for (int i = 0; i < cores; i++) {
                start(threads.get(false), new CpuBurner(cpu.load(), span));
            }
        } else if (fault instanceof MemoryFault memory) {
            start(threads.get(false), new MemoryHolder(memory, span, Heap.REAL));
        } else if (fault instanceof ThreadsFault held) {
            hold(held, threads.get(held.managed()));
        } else if (fault instanceof ExitFault exit) {
            // On a thread of its own, which nobody waits for: a server that goes down may wait for those that it
            // manages.
            threads.get(false).execute(() -> exits.exit(exit));
            end();
        } else {
            throw new IllegalArgumentException("no fault of the JVM: " + fault.type());
        }
    }

    /** Of the server's threads as many as there are. */
    private void hold(ThreadsFault fault, Executor executor) {
        for (int i = 0; i < fault.count(); i++) {
            try {
                start(executor, span::await);
            } catch (RejectedExecutionException e) {
                if (fault.managed() && i > 0) {
                    return; // None is left, which is what the fault is for.
                }
                throw e;
            }
        }
    }

    private void start(Executor executor, Runnable work) {
        CountDownLatch gone = new CountDownLatch(1);
        executor.execute(() -> {
            try {
                work.run();
            } finally {
                gone.countDown();
            }
        });
        workers.add(gone);
    }

    /** What the fault says. */
    private static Duration duration(Fault fault) {
        if (fault instanceof CpuFault cpu) {
            return cpu.duration();
        } else if (fault instanceof MemoryFault memory) {
            return memory.duration();
        } else if (fault instanceof ThreadsFault threads) {
            return threads.duration();
        }
        return Duration.ofNanos(Long.MAX_VALUE); // an exit takes no time that anybody could end
    }
}
