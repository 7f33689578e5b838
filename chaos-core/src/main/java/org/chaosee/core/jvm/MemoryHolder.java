package org.chaosee.core.jvm;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.fault.MemoryFault;

/**
 * Fills the heap up to a share of its largest size, again and again, as garbage is collected, and releases it all at the
 * end.
 *
 * <p>What it holds is held softly: a JVM clears all such references before it throws an {@link OutOfMemoryError} (see
 * {@link SoftReference}), so that the application gets what it needs. They are used all the time, so that they are not
 * cleared for any other reason.
 */
final class MemoryHolder implements Runnable {

    /** Small enough for a collector to treat it like any other object: G1 keeps half regions, of 1 MiB, apart. */
    private static final int CHUNK = 256 * 1024 - 64;

    private static final long MIB = 1024 * 1024;
    private static final long LOOK_NANOS = 50_000_000;

    private final Span span;
    private final Heap heap;
    private final long target;
    private final List<SoftReference<byte[]>> held = new ArrayList<>();

    MemoryHolder(MemoryFault fault, Span span, Heap heap) {
        this.span = span;
        this.heap = heap;
        this.target = Math.min((long) (fault.fraction() * heap.max()), heap.max() - fault.floorMib() * MIB);
    }

    @Override
    public void run() {
        try {
            while (!span.isOver()) {
                fill();
                span.await(LOOK_NANOS);
                keep();
            }
        } finally {
            held.clear();
            heap.collect();
        }
    }

    private void fill() {
        try {
            while (!span.isOver() && heap.used() + CHUNK <= target) {
                held.add(new SoftReference<>(new byte[CHUNK]));
            }
        } catch (OutOfMemoryError e) {
            held.clear(); // Somebody else was faster. This is nobody's failure: it is what the fault is for.
        }
    }

    /** Uses what is still there, and forgets the rest. */
    private void keep() {
        held.removeIf(chunk -> chunk.get() == null);
    }
}
