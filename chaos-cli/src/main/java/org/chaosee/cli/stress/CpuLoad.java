package org.chaosee.cli.stress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps processors busy, by slices: a part of each is spent counting, the rest waiting.
 *
 * @param cores so many threads; the system decides which processors they run on
 * @param load of each, in percent, more than 0 and at most 100
 */
public record CpuLoad(int cores, double load) {

    private static final long SLICE_NANOS = 20_000_000;
    private static final double PERCENT = 100;
    private static final int SPINS = 2_000;

    /**
     * What was reached.
     *
     * @param load of each of the cores, in percent: the time that this process had, of the time that went by
     */
    public record Reached(double load, Duration time) {}

    /** Returns at the end, with what was reached: less than asked for, when others wanted the processors, too. */
    public Reached run(Duration time) {
        long start = System.nanoTime();
        long busy = cpuTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            Thread thread = new Thread(() -> work(start, time.toNanos()), "load-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(CpuLoad::await);
        long went = System.nanoTime() - start;
        return new Reached(PERCENT * (cpuTime() - busy) / went / cores, Duration.ofNanos(went));
    }

    /** What a thread did not get in one slice, since others had the processor, it takes in the next ones. */
    private void work(long start, long nanos) {
        for (long slice = 0; slice < nanos; slice += SLICE_NANOS) {
            long end = Math.min(slice + SLICE_NANOS, nanos);
            count(start, end, Math.round(end * load / PERCENT));
            sleep(start, end);
        }
    }

    /** Until the thread has had that much of a processor, or the slice is over. */
    private static void count(long start, long end, long busyNanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (threads.getCurrentThreadCpuTime() < busyNanos && System.nanoTime() - start < end) {
            spin();
        }
    }

    /** Less than a millisecond: to ask for the time costs something, too. */
    private static void spin() {
        for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(long start, long until) {
        long left = until - (System.nanoTime() - start);
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = until - (System.nanoTime() - start);
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while keeping processors busy");
        }
    }
}
