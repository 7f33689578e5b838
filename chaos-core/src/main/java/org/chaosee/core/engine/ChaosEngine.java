package org.chaosee.core.engine;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.chaosee.core.log.Failures;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.AmbientCall;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.point.Throwables;

/**
 * All fault points of an application, and the plan that they obey.
 *
 * <p>An adapter does the same for each call: {@code point.idle()}? Otherwise {@code injector().apply(point,
 * point.decide(call, phase))}, and then what the outcome says. Thread-safe.
 */
public final class ChaosEngine {

    private final PlanHolder plans = new PlanHolder();
    private volatile Runnable planListener = () -> {};
    private final Map<PointFacts, FaultPoint> points = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final Decider decider;
    private final Injector injector;
    private final AmbientCall ambientCall = new AmbientCall();
    private final ClientPoints clientPoints = new ClientPoints(this);

    public ChaosEngine(InstantSource clock, Injector injector, Failures failures) {
        this.decider = new Decider(clock, injector.reentrance(), injector.limiter(), failures);
        this.injector = injector;
    }

    /** The fault point with those facts; made at the first call, and known from then on. */
    public FaultPoint point(PointFacts facts) {
        return point(facts, Throwables.ANY);
    }

    /** {@link #point(PointFacts)}, with what callers reckon with there. The first call settles it. */
    public FaultPoint point(PointFacts facts, Throwables throwables) {
        FaultPoint known = points.get(facts);
        if (known == null) {
            known = points.computeIfAbsent(facts, key -> new FaultPoint(key, throwables, plans, decider));
            // Afterwards: whoever sees the number sees the point, too.
            made.incrementAndGet();
        }
        return known;
    }

    /** A number that is another one after a fault point was made: {@link #points()} need not be looked through before. */
    public int made() {
        return made.get();
    }

    /** Forgets a fault point that turned out not to exist. */
    public void withdraw(FaultPoint point) {
        points.remove(point.facts(), point);
    }

    /** All fault points made so far, in the order of their fields. */
    public List<FaultPoint> points() {
        return points.values().stream()
                .sorted(Comparator.comparing(point ->
                        point.facts().kind().id() + point.facts().fields().values()))
                .toList();
    }

    /** The fault points of outgoing requests. */
    public ClientPoints clientPoints() {
        return clientPoints;
    }

    /** Applies decisions. */
    public Injector injector() {
        return injector;
    }

    /** The call that the current thread is in, for fault points that are told nothing of who caused them. */
    public AmbientCall ambientCall() {
        return ambientCall;
    }

    /**
     * Does that work on the current thread, and lets no fault strike it on its way; returns the other value when the
     * thread is spared already.
     */
    public <T> T spare(Supplier<T> work, T otherwise) {
        return injector.reentrance().once(work, otherwise);
    }

    /** The plan in force. */
    public Plan plan() {
        return plans.current();
    }

    /** The plan that is in force, or would be, were it not held back. */
    public Plan latestPlan() {
        return plans.latest();
    }

    /** Puts another plan into force, at once, for all calls that begin from now on. */
    public void swap(Plan plan) {
        plans.swap(plan);
        planListener.run();
    }

    /** Holds the plan back, and those to come: nothing is in force until that is over. */
    public void hold(boolean held) {
        plans.hold(held);
        planListener.run();
    }

    /**
     * From now on that listener is called whenever another plan was put into force. It holds up the refreshing: it must
     * neither block nor throw.
     */
    public void listen(Runnable newListener) {
        planListener = newListener;
    }

    /** Ends all chaos for good: no plan is put into force any more, nor is one that a refresh has under way. */
    public void stop() {
        plans.end();
    }
}
