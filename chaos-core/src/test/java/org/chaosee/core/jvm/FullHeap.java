package org.chaosee.core.jvm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.fault.MemoryFault;

/** The main class of a small JVM whose heap is filled; prints what it saw, each value on a line of its own. */
final class FullHeap {

    private static final int MIB = 1024 * 1024;

    private FullHeap() {}

    public static void main(String[] args) throws InterruptedException {
        double fraction = Double.parseDouble(args[0]);
        Span span = new Span(Duration.ofMinutes(10));
        Heap.REAL.collect();
        double before = used();
        MemoryFault fault = new MemoryFault(fraction, Integer.parseInt(args[2]), Duration.ofMinutes(10));
        Thread holder = new Thread(new MemoryHolder(fault, span, Heap.REAL));
        holder.start();
        Thread.sleep(1000);
        Heap.REAL.collect();
        Thread.sleep(300);
        print("held", used());
        print("survived", application(Integer.parseInt(args[1])));
        Heap.REAL.collect();
        Thread.sleep(1000);
        print("held again", used());
        long end = System.nanoTime();
        span.end();
        while (used() > before + 0.05) {
            Thread.sleep(10);
        }
        print("released after seconds", (System.nanoTime() - end) / 1e9);
        holder.join();
    }

    /** Takes so many mebibytes, which are more than there are, and answers how many it got. */
    private static double application(int mebibytes) {
        List<byte[]> live = new ArrayList<>();
        for (int i = 0; i < mebibytes * 4; i++) {
            live.add(new byte[MIB / 4 - 64]);
        }
        return live.size() / 4.0;
    }

    private static double used() {
        return (double) Heap.REAL.used() / Heap.REAL.max();
    }

    private static void print(String what, double value) {
        System.out.println(what + "=" + value);
    }
}
