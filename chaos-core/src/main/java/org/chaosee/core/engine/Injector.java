package org.chaosee.core.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.core.answer.AnswerFaults;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.limit.Admission;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.Failures;
import org.chaosee.core.report.InjectionReporter;
import org.jspecify.annotations.Nullable;

/**
 * Applies what every kind of fault point has in common, once, in the order that decisions have:
 *
 * <pre>{@code
 * delay(all latencies together, up to the ceiling)
 *   → report each of them
 *     → make the exception of the terminal fault
 *       → report it
 *         → the adapter answers or throws
 *     → without a terminal fault: report each fault that changes the answer
 *       → the adapter changes the answer
 * }</pre>
 *
 * <p>Each fault is asked for at the limiter first, and skipped when there would be too much of it.
 *
 * <p>Thread-safe. Never throws: what breaks is reported, and means that the call goes on.
 */
public final class Injector {

    private final String node;
    private final Duration ceiling;
    private final Delays delays;
    private final ExceptionTypes exceptions;
    private final Limiter limiter;
    private final InstantSource clock;
    private final InjectionReporter reporter;
    private final Failures failures;
    private final Reentrance reentrance = new Reentrance();

    /**
     * @param node the name of this node
     * @param ceiling the longest delay of one call
     * @param limiter how much may be injected
     */
    public Injector(
            String node,
            Duration ceiling,
            Delays delays,
            ExceptionTypes exceptions,
            Limiter limiter,
            InstantSource clock,
            InjectionReporter reporter,
            Failures failures) {
        this.node = node;
        this.ceiling = ceiling;
        this.delays = delays;
        this.exceptions = exceptions;
        this.limiter = limiter;
        this.clock = clock;
        this.reporter = reporter;
        this.failures = failures;
    }

    /** How a call is delayed. */
    @FunctionalInterface
    public interface Pause {

        /** Delays the call; false when too many calls were being delayed already, and this one is not. */
        boolean pause(Duration duration);
    }

    /** Applies the decision to the current call, on the current thread. */
    public Outcome apply(FaultPoint point, Decision decision) {
        return apply(point, decision, delays::delay);
    }

    /**
     * {@link #apply(FaultPoint, Decision)}, where there is an answer that faults may change.
     *
     * @param hasBody whether the answer has a body; asked only when a fault would change it
     */
    public Outcome apply(FaultPoint point, Decision decision, BooleanSupplier hasBody) {
        return apply(point, decision, delays::delay, hasBody);
    }

    /** {@link #apply(FaultPoint, Decision)}, with another way to delay the call than to hold its thread. */
    public Outcome apply(FaultPoint point, Decision decision, Pause pause) {
        return apply(point, decision, pause, () -> false);
    }

    private Outcome apply(FaultPoint point, Decision decision, Pause pause, BooleanSupplier hasBody) {
        if (decision.isNone()) {
            return Outcome.NONE;
        }
        try {
            return reentrance.once(() -> applyAll(point, decision, pause, hasBody), Outcome.NONE);
        } catch (RuntimeException | LinkageError e) {
            failures.failed(e);
            return Outcome.NONE;
        }
    }

    /**
     * Whether a fault may be injected that strikes no call, but the JVM; it counts then. When not, it is told of as skipped.
     * A dry run always may.
     */
    public boolean admits(FaultPoint point, ChaosAction action) {
        SkipReason refusal = action.dryRun() ? null : limiter.refusal();
        if (refusal == null) {
            return true;
        }
        tell(() -> reporter.skipped(injection(point, new Hit(action, Duration.ZERO), Duration.ZERO), refusal));
        return false;
    }

    /** Tells of a fault that strikes no call, but the JVM: as injected, or, when it is a dry run, as skipped. */
    public void report(FaultPoint point, ChaosAction action) {
        Injection injection = injection(point, new Hit(action, Duration.ZERO), Duration.ZERO);
        tell(() -> {
            if (action.dryRun()) {
                reporter.skipped(injection, SkipReason.DRY_RUN);
            } else {
                reporter.injected(injection);
            }
        });
    }

    private void tell(Runnable news) {
        try {
            reentrance.once(
                    () -> {
                        news.run();
                        return Outcome.NONE;
                    },
                    Outcome.NONE);
        } catch (RuntimeException | LinkageError e) {
            failures.failed(e);
        }
    }

    /** Shared with whoever decides: neither of the two strikes what the other causes. */
    Reentrance reentrance() {
        return reentrance;
    }

    /** Shared with whoever decides, who knows which calls come. */
    Limiter limiter() {
        return limiter;
    }

    private Outcome applyAll(FaultPoint point, Decision decision, Pause pause, BooleanSupplier hasBody) {
        if (delays.areHeld()) {
            return Outcome.NONE; // what was decided before the halt comes too late
        }
        List<Injection> injections = new ArrayList<>(decision.hits().size());
        Admission admission = limiter.call();
        delay(point, decision, pause, admission, injections);
        if (delays.areHeld()) {
            return new Outcome(injections, null, null); // a halt ended the delay, and lets the call go on
        }
        for (Hit hit : decision.hits()) {
            if (hit.action().fault().terminal()) {
                if (hit.action().dryRun()) {
                    reporter.skipped(injection(point, hit, Duration.ZERO), SkipReason.DRY_RUN);
                } else {
                    Outcome ended = end(point, hit, admission, injections);
                    if (ended != null) {
                        return ended;
                    }
                }
            }
        }
        AnswerFaults answer = answer(point, decision, hasBody, admission, injections);
        return new Outcome(injections, null, null, answer);
    }

    /** A call that a terminal fault ends has no answer to change: this comes last. */
    private AnswerFaults answer(
            FaultPoint point,
            Decision decision,
            BooleanSupplier hasBody,
            Admission admission,
            List<Injection> injections) {
        List<AnswerFault> faults = new ArrayList<>(decision.hits().size());
        for (Hit hit : decision.hits()) {
            if (!(hit.action().fault() instanceof AnswerFault fault)) {
                continue;
            }
            Injection injection = injection(point, hit, Duration.ZERO);
            SkipReason skipped = skipped(hit, fault, hasBody, admission);
            if (skipped != null) {
                reporter.skipped(injection, skipped);
            } else {
                reporter.injected(injection);
                injections.add(injection);
                faults.add(fault);
            }
        }
        return AnswerFaults.of(faults, ceiling, delays);
    }

    private @Nullable SkipReason skipped(Hit hit, AnswerFault fault, BooleanSupplier hasBody, Admission admission) {
        if (hit.action().dryRun()) {
            return SkipReason.DRY_RUN;
        }
        if (!(fault instanceof HeadersFault) && !hasBody.getAsBoolean()) {
            return SkipReason.NO_BODY;
        }
        return fault instanceof ThrottleFault && delays.isFull() ? SkipReason.OVERFLOW : admission.refusal();
    }

    private void delay(
            FaultPoint point, Decision decision, Pause pause, Admission admission, List<Injection> injections) {
        List<Injection> planned = new ArrayList<>(decision.hits().size());
        Duration total = Duration.ZERO;
        for (Hit hit : decision.hits()) {
            if (!(hit.action().fault() instanceof LatencyFault)) {
                continue;
            }
            if (hit.action().dryRun()) {
                reporter.skipped(injection(point, hit, hit.delay()), SkipReason.DRY_RUN);
                continue;
            }
            Duration left = ceiling.minus(total);
            Duration delay = hit.delay().compareTo(left) > 0 ? left : hit.delay();
            boolean overflow = (delay.isZero() && !hit.delay().isZero()) || delays.isFull();
            SkipReason skipped = overflow ? SkipReason.OVERFLOW : admission.refusal();
            if (skipped != null) {
                reporter.skipped(injection(point, hit, hit.delay()), skipped);
                continue;
            }
            total = total.plus(delay);
            planned.add(injection(point, hit, delay));
        }
        if (planned.isEmpty()) {
            return;
        }
        if (pause.pause(total)) {
            planned.forEach(reporter::injected);
            injections.addAll(planned);
        } else {
            planned.forEach(injection -> reporter.skipped(injection, SkipReason.OVERFLOW));
        }
    }

    /** Null when the fault is skipped, and the call goes on. */
    private @Nullable Outcome end(FaultPoint point, Hit hit, Admission admission, List<Injection> injections) {
        Fault fault = hit.action().fault();
        Throwable thrown = null;
        if (fault instanceof ExceptionFault exception) {
            thrown = create(exception, hit.action());
            if (thrown == null) {
                return null;
            }
        }
        Injection injection = injection(point, hit, Duration.ZERO);
        boolean undeclared = thrown != null && !point.throwables().include(thrown.getClass());
        SkipReason skipped = undeclared ? SkipReason.UNDECLARED_EXCEPTION : admission.refusal();
        if (skipped != null) {
            reporter.skipped(injection, skipped);
            return null;
        }
        reporter.injected(injection);
        injections.add(injection);
        return new Outcome(injections, fault, thrown);
    }

    private @Nullable Throwable create(ExceptionFault fault, ChaosAction action) {
        String message = fault.message();
        try {
            return exceptions.create(
                    fault.exception(), message != null ? message : "Injected by chaos action " + action.name());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            failures.failed(e);
            return null;
        }
    }

    private Injection injection(FaultPoint point, Hit hit, Duration delay) {
        ChaosAction action = hit.action();
        return new Injection(
                clock.instant(),
                action.id(),
                action.name(),
                action.storm(),
                node,
                point.facts().kind(),
                point.facts().fields(),
                action.phase(),
                action.fault().type(),
                delay);
    }
}
