package org.chaosee.core.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Uses up a share of one core: works for that share of each period, and rests for what is left of it.
 *
 * <p>What is measured is the processor time that its thread really had, so that a thread that has to wait for its core, as
 * it does on a busy machine, makes up for it within the period.
 */
final class CpuBurner implements Runnable {

    private static final long PERIOD_NANOS = 50_000_000;
    private static final int SPINS = 500;

    private final double load;
    private final Span span;
    private final LongSupplier cpuNanos;

    /** @param load above 0, at most 1 */
    CpuBurner(double load, Span span) {
        this(load, span, cpuTime());
    }

    /** With another clock that tells how long the current thread has worked. */
    CpuBurner(double load, Span span, LongSupplier cpuNanos) {
        this.load = load;
        this.span = span;
        this.cpuNanos = cpuNanos;
    }

    @Override
    public void run() {
        long begin = System.nanoTime();
        while (!span.isOver()) {
            work(begin);
            long now = System.nanoTime();
            long rest = begin + PERIOD_NANOS - now;
            if (rest > 0) {
                span.await(rest);
                begin += PERIOD_NANOS; // Not now: a rest that took too long must not add up.
            } else {
                begin = now;
            }
        }
    }

    private void work(long begin) {
        long budget = (long) (load * PERIOD_NANOS);
        long before = cpuNanos.getAsLong();
        while (cpuNanos.getAsLong() - before < budget && System.nanoTime() - begin < PERIOD_NANOS && !span.isOver()) {
            for (int i = 0; i < SPINS; i++) {
                Thread.onSpinWait();
            }
        }
    }

    /** Where the JVM can't tell, time that passes counts as time at work. */
    private static LongSupplier cpuTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads::getCurrentThreadCpuTime
                : System::nanoTime;
    }
}
