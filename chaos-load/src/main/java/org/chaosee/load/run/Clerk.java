package org.chaosee.load.run;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chaosee.load.figures.Ledger;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.send.Causes;

/** Books the notes of the other threads, gives up what takes too long, and tells of each second. For one thread. */
public final class Clerk {

    /** How long a run that is stopped waits for what is in flight. */
    public static final Duration GRACE = Duration.ofSeconds(1);

    private static final long NEVER = -1;

    private final Course course;
    private final Flights flights;
    private final StopSignal stop;
    private final LoadListener listener;
    private final Ledger ledger;
    private final long timeout;

    /** What is in flight, and nothing else: one that takes long must not keep all that were sent after it. */
    private final Set<Flight> oldestFirst = new LinkedHashSet<>();

    private long stopSeen = NEVER;

    public Clerk(LoadPlan plan, Course course, Flights flights, StopSignal stop, LoadListener listener) {
        this.course = course;
        this.flights = flights;
        this.stop = stop;
        this.listener = listener;
        ledger = new Ledger(plan, course.start());
        timeout = plan.timeout().toNanos();
    }

    /** Does what there is to do. Returns whether the run goes on. */
    public boolean turn() {
        // Read before the notes are: what was handled until then is among them.
        boolean closed = flights.isClosed();
        long handled = flights.handled();
        book();
        giveUp(closed);
        book();
        boolean over = closed && ledger.isQuiet();
        ledger.tell(closed ? wholeSeconds(handled, over) : Math.min(handled, course.elapsed()))
                .forEach(listener::second);
        return !over;
    }

    /** To be called when the run is over. */
    public LoadResult result() {
        return ledger.result(flights.sendingEnd(), stop.isSet());
    }

    void launched(Flight flight) {
        ledger.launched(flight.due(), flight.sent());
        oldestFirst.add(flight);
    }

    void skipped(long due) {
        ledger.skipped(due);
    }

    void ended(Flight flight) {
        oldestFirst.remove(flight);
        ledger.ended(flight.request(), flight.due(), flight.end(), flight.cause());
    }

    private void book() {
        for (Note note = flights.poll(); note != null; note = flights.poll()) {
            note.tell(this);
        }
    }

    private void giveUp(boolean closed) {
        if (stop.isSet() && stopSeen == NEVER) {
            stopSeen = course.elapsed();
        }
        boolean impatient = closed && stopSeen != NEVER && course.elapsed() - stopSeen >= GRACE.toNanos();
        for (Flight flight : oldestFirst) {
            if (course.elapsed() - flight.sent() >= timeout) {
                flight.giveUp(Causes.TIMED_OUT);
            } else if (impatient) {
                flight.giveUp(Causes.GIVEN_UP);
            } else {
                return; // All others were sent later.
            }
        }
    }

    /** The last second may have been cut short. */
    private static long wholeSeconds(long time, boolean roundedUp) {
        long second = Duration.ofSeconds(1).toNanos();
        return roundedUp ? (time + second - 1) / second * second : time;
    }
}
