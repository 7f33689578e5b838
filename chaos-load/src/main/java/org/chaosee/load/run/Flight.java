package org.chaosee.load.run;

import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /** What gives the request up; it is kept only as long as that may have to be. */
    private final AtomicReference<@Nullable Runnable> cancellation = new AtomicReference<>();

    private volatile long end;
    private volatile @Nullable String cause;

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

    private boolean isOver() {
        return state.get() != State.OPEN;
    }

    @Override
    public void answered(int status) {
        end(State.ENDED, expect.contain(status) ? null : Causes.ofStatus(status));
    }

    @Override
    public void failed(Throwable why) {
        end(State.ENDED, Causes.of(why));
    }

    /** Ends it without an answer. */
    void giveUp(String why) {
        end(State.GIVEN_UP, why);
    }

    /** How to give it up. It may be over by then, since who sends it may be slower than its timeout. */
    void cancelledBy(Runnable value) {
        cancellation.set(value);
        if (isOver()) {
            cancel();
        }
    }

    private void end(State to, @Nullable String why) {
        long now = flights.now();
        if (state.compareAndSet(State.OPEN, to)) {
            end = now;
            cause = why;
            flights.ended(this);
            cancel();
        }
    }

    /** Either thread may come second, so both look; only what was given up is cancelled. */
    private void cancel() {
        Runnable known = cancellation.getAndSet(null);
        if (known != null && state.get() == State.GIVEN_UP) {
            known.run();
        }
    }

    private enum State {
        OPEN,
        ENDED,
        GIVEN_UP
    }
}
