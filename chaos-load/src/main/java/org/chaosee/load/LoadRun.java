package org.chaosee.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.run.Clerk;
import org.chaosee.load.run.Course;
import org.chaosee.load.run.Flights;
import org.chaosee.load.run.Pacer;
import org.chaosee.load.run.StopSignal;
import org.chaosee.load.run.Time;
import org.chaosee.load.send.HttpTransport;

/** One run of a plan. It is played once, by one thread; any thread may stop it. */
public final class LoadRun {

    /** How often the clerk looks for notes, and so how exactly time-outs are kept. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    /** For the threads and classes of a run, the first of a process: otherwise its first requests were late. */
    private static final Duration LEAD = Duration.ofMillis(100);

    private final LoadPlan plan;
    private final LoadListener listener;
    private final StopSignal stop = new StopSignal();
    private final AtomicBoolean played = new AtomicBoolean();

    LoadRun(LoadPlan plan, LoadListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Sends what the plan says, and returns when all answers are there or have timed out. No thread is left then. When the thread that
     * plays is interrupted, the run is stopped, and the thread is interrupted again at the end.
     *
     * @throws IllegalStateException when it has been played before
     */
    public LoadResult play() {
        if (!played.compareAndSet(false, true)) {
            throw new IllegalStateException("A run can be played once");
        }
        boolean interrupted = false;
        boolean over = false;
        try (HttpTransport transport = HttpTransport.open(plan.redirects(), plan.timeout())) {
            Course course = Course.begin(Time.SYSTEM, LEAD);
            Flights flights = new Flights(course, plan.maxInFlight());
            Pacer pacer = new Pacer(plan, course, flights, stop, transport);
            Clerk clerk = new Clerk(plan, course, flights, stop, listener);
            Thread thread = new Thread(pacer, "chaosee-load-pacer");
            thread.setDaemon(true);
            thread.start();
            try {
                while (clerk.turn()) {
                    Time.SYSTEM.park(TURN);
                    if (Thread.interrupted()) {
                        interrupted = true;
                        stop.set();
                    }
                }
                over = true;
            } finally {
                if (!over) {
                    stop.set(); // The clerk or the listener broke.
                }
                end(thread);
            }
            Throwable failure = pacer.failure();
            if (failure != null) {
                throw new IllegalStateException("The generator broke", failure);
            }
            return clerk.result();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Ends the sending, as Ctrl-C would; {@link #play()} then returns within {@link Clerk#GRACE}, with the result so far. What isn't
     * answered by then counts as failed.
     */
    public void stop() {
        stop.set();
    }

    private static void end(Thread pacer) {
        boolean interrupted = false;
        while (pacer.isAlive()) {
            try {
                pacer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
