package org.chaosee.core.jvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.point.PointFacts;
import org.jspecify.annotations.Nullable;

/**
 * Runs the actions of the JVM that are in the plan in force: once, or on their schedule; and ends what they have under way as
 * soon as they are not in the plan any more, or decide differently.
 *
 * <p>It hears of each plan, and of time from {@link #tick} and from an alarm that it sets for the next run. Runs end by
 * themselves; nothing is waited for. Thread-safe. Never throws: what breaks is reported, and means that nothing is taken.
 */
public final class JvmWatch {

    private static final PointFacts JVM = PointFacts.of(Kind.JVM);

    /** How long {@link #stop} waits for everything to be given back. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /**
     * The furthest alarm. Servers keep one that was cancelled until it would have rung (Payara's managed executors do),
     * and with it the application that set it.
     */
    private static final Duration LONGEST_ALARM = Duration.ofMinutes(1);

    private final ChaosEngine engine;
    private final Supplier<? extends @Nullable ScheduledExecutorService> executor;
    private final SharedClock clock;
    private final Exits exits;
    private final Failures failures;
    private final long start;
    private final Map<UUID, JvmSlot> slots = new HashMap<>();

    private volatile @Nullable JvmThreads threads;
    private @Nullable Instant alarmAt;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean stopped;

    /**
     * Does nothing until it is attached.
     *
     * @param executor what runs are begun on; gives null as long as Chaos EE isn't started, and when it has stopped
     */
    public JvmWatch(
            ChaosEngine engine,
            Supplier<? extends @Nullable ScheduledExecutorService> executor,
            SharedClock clock,
            Exits exits,
            Failures failures) {
        this.engine = engine;
        this.executor = executor;
        this.clock = clock;
        this.exits = exits;
        this.failures = failures;
        this.start = clock.mark();
    }

    /** Makes the JVM a fault point, and begins to listen to the engine. Runs take threads of these. */
    public void attach(JvmThreads newThreads) {
        threads = newThreads;
        point();
        engine.listen(this::tick);
    }

    /** Called once every interval, and when another plan is in force. */
    public void tick() {
        try {
            look().forEach(this::handOver);
            setAlarm();
        } catch (RuntimeException | LinkageError e) {
            if (executor.get() != null) { // What comes to grief because Chaos EE stops has nothing to tell.
                failures.failed(e);
            }
        }
    }

    /** Not begun here, where the refreshing may be held up: an application's listener is told of each. */
    private void handOver(JvmRun run) {
        ScheduledExecutorService current = executor.get();
        if (current == null) {
            return;
        }
        try {
            current.execute(() -> begin(run));
        } catch (RuntimeException e) {
            run.end();
            failed(run, e);
        }
    }

    /** Ends everything for good, and waits a little until it is given back. */
    public void stop() {
        List<JvmRun> ended;
        synchronized (this) {
            stopped = true;
            ended = slots.values().stream()
                    .map(JvmSlot::run)
                    .filter(Objects::nonNull)
                    .toList();
            slots.clear();
            cancelAlarm();
        }
        ended.forEach(JvmRun::end);
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            for (JvmRun run : ended) {
                run.awaitGone(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Compares what is in force to what is under way, and answers what is to begin. */
    private synchronized List<JvmRun> look() {
        if (stopped || threads == null || executor.get() == null) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<UUID, CompiledAction> inForce = new HashMap<>();
        engine.plan().select(JVM).forEach(action -> inForce.put(action.action().id(), action));
        slots.forEach((id, slot) -> {
            CompiledAction action = inForce.get(id);
            if (action == null || !slot.is(action)) {
                slot.end();
            } else {
                slot.update(action, now);
            }
        });
        slots.entrySet().removeIf(slot -> {
            CompiledAction action = inForce.get(slot.getKey());
            return action == null || !slot.getValue().is(action);
        });
        // By the store's clock, which is known by now: by its own, a node would take an exit for one that is due.
        Instant started = clock.at(start);
        inForce.forEach((id, action) -> slots.computeIfAbsent(id, key -> new JvmSlot(action, now, started)));
        List<JvmRun> due = new ArrayList<>();
        for (JvmSlot slot : slots.values()) {
            slot.look(now);
            JvmRun run = slot.due(now);
            if (run != null) {
                due.add(run);
            }
        }
        return due;
    }

    private FaultPoint point() {
        return engine.point(JVM);
    }

    /** It may ring a little early, by another clock than that of the schedules: then it is set again. */
    private void ring() {
        synchronized (this) {
            alarm = null;
            alarmAt = null;
        }
        tick();
    }

    /** Sets it for the next run, or for a while before that. One that rings too early finds nothing to do. */
    private synchronized void setAlarm() {
        Instant next = slots.values().stream()
                .map(JvmSlot::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        ScheduledExecutorService current = executor.get();
        if (next == null || current == null) {
            cancelAlarm();
            return;
        }
        Instant now = clock.instant();
        Instant furthest = now.plus(LONGEST_ALARM);
        Instant at = next.isBefore(furthest) ? next : furthest;
        if (alarmAt != null && alarmAt.isAfter(now) && !alarmAt.isAfter(at)) {
            return;
        }
        cancelAlarm();
        long nanos = TimeUnit.NANOSECONDS.convert(Duration.between(now, at));
        alarm = current.schedule(this::ring, Math.max(0, nanos), TimeUnit.NANOSECONDS);
        alarmAt = at;
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = null;
        alarmAt = null;
    }

    /** An exit is told of before it is too late, and anything else when it is really done. */
    private void begin(JvmRun run) {
        ChaosAction action = run.action();
        JvmThreads current = threads;
        if (current == null || run.isOver()) {
            return;
        }
        if (!engine.injector().admits(point(), action)) {
            run.end();
            return;
        }
        boolean exit = action.fault() instanceof ExitFault;
        if (action.dryRun() || exit) {
            engine.injector().report(point(), action);
        }
        if (action.dryRun()) {
            if (exit) {
                run.end();
            }
            return;
        }
        try {
            if (run.begin(current, fault -> exit(fault, run)) && !exit) {
                engine.injector().report(point(), action);
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            failed(run, e);
        }
    }

    /** A server may not let itself be ended. */
    private void exit(ExitFault fault, JvmRun run) {
        try {
            exits.exit(fault);
        } catch (RuntimeException | LinkageError e) {
            failed(run, e);
        }
    }

    /** What comes to grief because Chaos EE stops has nothing to tell. */
    private void failed(JvmRun run, Throwable cause) {
        if (executor.get() != null) {
            failures.failed(LogMessage.JVM_FAULT_FAILED, run.action().name(), cause);
        }
    }
}
