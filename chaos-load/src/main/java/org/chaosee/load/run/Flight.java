package org.chaosee.load.run;

import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.load.plan.Statuses;
import org.chaosee.load.send.Causes;
import org.chaosee.load.send.Reply;
import org.jspecify.annotations.Nullable;

/** A request that was sent. It ends once, whatever comes first: the answer, a failure, or that nobody waits any more. */
final class Flight implements Reply {

    private final Flights flights;
    private final int request;
    private final Statuses expect;
    private final long due;
    private final long sent;
    private final AtomicBoolean over = new AtomicBoolean();

    private volatile long end;
    private volatile @Nullable String cause;
    private volatile @Nullable Runnable cancellation;

    Flight(Flights flights, int request, Statuses expect, long due, long sent) {
        this.flights = flights;
        this.request = request;
        this.expect = expect;
        this.due = due;
        this.sent = sent;
    }

    int request() {
        return request;
    }

    /** In nanoseconds after the start, as all times here. */
    long due() {
        return due;
    }

    long sent() {
        return sent;
    }

    /** Meaningless until it is over, as is {@link #cause()}. */
    long end() {
        return end;
    }

    /** Null when the answer was one of those expected. */
    @Nullable
    String cause() {
        return cause;
    }

    boolean isOver() {
        return over.get();
    }

    @Override
    public void answered(int status) {
        end(expect.contain(status) ? null : Causes.ofStatus(status));
    }

    @Override
    public void failed(Throwable why) {
        end(Causes.of(why));
    }

    /** Ends it without an answer. */
    void giveUp(String why) {
        Runnable known = cancellation;
        if (end(why) && known != null) {
            known.run();
        }
    }

    /** What gives the request up; it is kept only as long as that may have to be. */
    void cancelledBy(Runnable value) {
        cancellation = value;
        if (isOver()) {
            cancellation = null;
        }
    }

    private boolean end(@Nullable String why) {
        long now = flights.now();
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        end = now;
        cause = why;
        cancellation = null;
        flights.ended(this);
        return true;
    }
}
