package org.chaosee.load.run;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.send.Reply;
import org.chaosee.load.send.Transport;

/** A run in a time of its own, against a target that a test makes up. All in one thread. */
final class Simulation {

    private static final Duration TURN = Duration.ofMillis(10);

    final FakeTime time = new FakeTime();
    final StopSignal stop = new StopSignal();
    final List<HttpRequest> sent = new ArrayList<>();
    final List<SecondFigures> told = new ArrayList<>();

    /** When each second was told, in nanoseconds after the start. */
    final List<Long> toldAt = new ArrayList<>();

    int cancelled;

    /** How long before its start the run is begun. */
    Duration lead = Duration.ZERO;

    /** What it takes until the pacer runs. */
    Duration preparation = Duration.ZERO;

    private final LoadPlan plan;
    private boolean sending = true;

    Simulation(LoadPlan plan) {
        this.plan = plan;
    }

    /** Answers all that is sent. */
    interface Target {

        void take(HttpRequest request, Reply reply);
    }

    /** A target that takes so long for each. */
    Target after(Duration delay) {
        return (request, reply) -> time.after(delay, () -> reply.answered(200));
    }

    LoadResult play(Target target) {
        Course course = Course.begin(time, lead);
        Flights flights = new Flights(course, plan.maxInFlight());
        Clerk clerk = new Clerk(plan, course, flights, stop, second -> {
            told.add(second);
            toldAt.add(time.nanos());
        });
        Transport transport = (request, reply) -> {
            sent.add(request);
            target.take(request, reply);
            return () -> cancelled++;
        };
        Pacer pacer = new Pacer(plan, course, flights, stop, transport);
        time.freeze(preparation);
        time.after(TURN, () -> turn(clerk));
        pacer.run();
        sending = false;
        if (pacer.failure() != null) {
            throw new AssertionError(pacer.failure());
        }
        while (clerk.turn()) {
            time.park(TURN.toNanos());
        }
        return clerk.result();
    }

    private void turn(Clerk clerk) {
        if (sending) {
            clerk.turn();
            time.after(TURN, () -> turn(clerk));
        }
    }
}
