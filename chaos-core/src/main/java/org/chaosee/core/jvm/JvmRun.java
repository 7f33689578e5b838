package org.chaosee.core.jvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
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
        this.span = new Span(duration(action, now));
    }

    ChaosAction action() {
        return action;
    }

    /** Begins to take. What fails half-way is given back before the failure is passed on. */
    void begin(JvmThreads threads, Exits exits) {
        try {
            take(action.fault(), threads, exits);
        } catch (RuntimeException | Error e) {
            end();
            throw e;
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
            Executor executor = threads.get(held.managed());
            for (int i = 0; i < held.count(); i++) {
                start(executor, span::await);
            }
        } else if (fault instanceof ExitFault exit) {
            // On a thread of its own, which nobody waits for: a server that goes down may wait for those that it
            // manages.
            threads.get(false).execute(() -> exits.exit(exit));
            end();
        } else {
            throw new IllegalArgumentException("no fault of the JVM: " + fault.type());
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

    /** What the fault says, but not beyond the end of the action. */
    private static Duration duration(ChaosAction action, Instant now) {
        Instant end = action.expiresAt();
        Instant until = action.trigger().until();
        if (until != null && until.isBefore(end)) {
            end = until;
        }
        Duration left = Duration.between(now, end);
        Duration asked = duration(action.fault());
        return asked.compareTo(left) < 0 ? asked : left;
    }

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
