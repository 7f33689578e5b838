package org.chaosee.load.run;

import java.net.http.HttpRequest;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.Statuses;
import org.chaosee.load.schedule.Arrivals;
import org.chaosee.load.schedule.Choice;
import org.chaosee.load.schedule.Choices;
import org.chaosee.load.send.Requests;
import org.chaosee.load.send.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request when it is due, and waits for nothing else. If it is late itself, it sends what is overdue at once: at no time
 * has it sent more than the plan says, and latency counts from the plan. What there is no room for is skipped.
 */
public final class Pacer implements Runnable {

    private final LoadPlan plan;
    private final Course course;
    private final Flights flights;
    private final StopSignal stop;
    private final Transport transport;
    private final Arrivals arrivals;
    private final Choices choices;
    private final Requests requests;

    private volatile @Nullable Throwable failure;

    public Pacer(LoadPlan plan, Course course, Flights flights, StopSignal stop, Transport transport) {
        this.plan = plan;
        this.course = course;
        this.flights = flights;
        this.stop = stop;
        this.transport = transport;
        arrivals = new Arrivals(plan);
        choices = new Choices(plan);
        requests = new Requests(plan);
    }

    @Override
    public void run() {
        long end = plan.duration().toNanos();
        long launched = 0;
        stop.wakes(Thread.currentThread());
        try {
            long due = arrivals.next();
            while (due != Arrivals.END) {
                // Made ahead of its time, so that nothing is left to do then.
                Choice choice = choices.next();
                HttpRequest request = requests.make(choice);
                flights.handled(due);
                if (!await(due)) {
                    break;
                }
                launch(choice.request(), request, due);
                launched = course.elapsed();
                due = arrivals.next();
            }
            if (due == Arrivals.END) {
                flights.handled(end);
                await(end);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            long played = Math.min(course.elapsed(), end);
            flights.close(played, Math.max(played, launched));
        }
    }

    /** Why it broke; null if it didn't. */
    public @Nullable Throwable failure() {
        return failure;
    }

    private void launch(int index, HttpRequest request, long due) {
        if (!flights.hasRoom()) {
            flights.skipped(due);
            return;
        }
        Statuses expect = plan.requests().get(index).expect();
        Flight flight = new Flight(flights, index, expect, due, course.elapsed());
        flights.launched(flight);
        flight.cancelledBy(transport.send(request, flight));
    }

    /** Returns false when the run is stopped before. */
    private boolean await(long due) {
        long wait = due - course.elapsed();
        while (wait > 0 && !stop.isSet()) {
            course.park(wait);
            wait = due - course.elapsed();
        }
        return !stop.isSet();
    }
}
