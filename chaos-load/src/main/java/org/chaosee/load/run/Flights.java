package org.chaosee.load.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is in flight, and what the threads that send and receive have to say to the {@link Clerk}. They leave a note and go on; the clerk
 * looks by itself, so that nobody has to wake it.
 */
public final class Flights {

    private final Course course;
    private final int max;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

    private volatile long handled;
    private volatile boolean closed;

    public Flights(Course course, int max) {
        this.course = course;
        this.max = max;
    }

    long now() {
        return course.elapsed();
    }

    /** Whether one more may be sent. */
    boolean hasRoom() {
        return inFlight.get() < max;
    }

    void launched(Flight flight) {
        inFlight.incrementAndGet();
        notes.add(clerk -> clerk.launched(flight));
    }

    void skipped(long due) {
        notes.add(clerk -> clerk.skipped(due));
    }

    void ended(Flight flight) {
        inFlight.decrementAndGet();
        notes.add(clerk -> clerk.ended(flight));
    }

    /** All that was due before that time has been sent or skipped. */
    void handled(long time) {
        handled = time;
    }

    /** Nothing is sent from that time on. */
    void close(long time) {
        handled = time;
        closed = true;
    }

    long handled() {
        return handled;
    }

    boolean isClosed() {
        return closed;
    }

    @Nullable
    Note poll() {
        return notes.poll();
    }
}
