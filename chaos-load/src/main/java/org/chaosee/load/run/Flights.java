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
    private volatile long sendingEnd;
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

    /**
     * Nothing is sent any more.
     *
     * @param time how far the plan was played; what a late pacer had not come to was never handled
     * @param sent when the sending was over; later than the end of the plan, if the pacer was late
     */
    void close(long time, long sent) {
        handled = Math.min(handled, time);
        sendingEnd = sent;
        closed = true;
    }

    /** Meaningless until it is closed. */
    long sendingEnd() {
        return sendingEnd;
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
