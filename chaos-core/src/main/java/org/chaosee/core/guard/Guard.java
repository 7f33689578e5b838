package org.chaosee.core.guard;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.spi.GuardCondition;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.report.News;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.store.StoreAccess;
import org.jspecify.annotations.Nullable;

/**
 * Ends chaos when the application can bear no more of it. Once a second, while actions are in force on this node that
 * inject anything, it looks at its conditions; one that is broken is told everywhere, and makes it act.
 *
 * <p>What was measured before the actions came into force doesn't count, nor does what was measured before it acted
 * last: after a halt was lifted, it begins anew. Thread-safe.
 */
public final class Guard {

    private static final String NAME = "guard";

    /** More of them can't be told when the store is down for long: the oldest are lost. */
    private static final int MOST_UNRECORDED = 100;

    private final GuardSettings settings;
    private final ChaosEngine engine;
    private final StoreAccess store;
    private final Reactions reactions;
    private final Recorder recorder;
    private final String node;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final Failures failures;
    private final News<GuardListener> news;
    private final @Nullable Traffic traffic;
    private final Culprits culprits = new Culprits();
    private final List<Condition> conditions = new CopyOnWriteArrayList<>();
    private final Map<Condition, Reading> readings = new ConcurrentHashMap<>();
    private final Deque<AuditEntry> unrecorded = new ArrayDeque<>();
    private final AtomicLong breaches = new AtomicLong();
    private boolean toldBlind;

    private volatile boolean watching;
    private volatile Sample sample = Sample.NONE;
    private volatile @Nullable GuardBreached last;

    /**
     * @param store takes the record
     * @param node the name of this node
     * @param nanoTime as {@link System#nanoTime}
     * @param executor asks what may take its time, and tells the listeners; gives null as long as Chaos EE isn't
     *     started, and when it has stopped
     */
    public Guard(
            GuardSettings settings,
            ChaosEngine engine,
            StoreAccess store,
            Reactions reactions,
            Recorder recorder,
            String node,
            InstantSource clock,
            LongSupplier nanoTime,
            Supplier<? extends @Nullable ExecutorService> executor,
            Failures failures) {
        this.settings = settings;
        this.engine = engine;
        this.store = store;
        this.reactions = reactions;
        this.recorder = recorder;
        this.node = node;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.executor = executor;
        this.failures = failures;
        this.news = new News<>(executor, failures, LogMessage.GUARD_LISTENER_FAILED);
        this.traffic = settings.watchesResponses() ? new Traffic(settings) : null;
        if (settings.enabled()) {
            addConfigured();
        }
    }

    private void addConfigured() {
        if (settings.maxErrorPercent() != null) {
            conditions.add(new ErrorShare(settings.maxErrorPercent(), settings.minCalls()));
        }
        if (settings.maxP99() != null) {
            conditions.add(new P99(settings.maxP99(), settings.minCalls()));
        }
        if (settings.maxHeapPercent() != null) {
            Runtime jvm = Runtime.getRuntime();
            conditions.add(new UsedHeap(
                    settings.maxHeapPercent(), window(), () -> jvm.totalMemory() - jvm.freeMemory(), jvm::maxMemory));
        }
    }

    /** From now on that listener hears, too. */
    public void add(GuardListener listener) {
        news.add(listener);
    }

    /** Watches that condition of the application's, too. */
    public void add(GuardCondition condition) {
        if (settings.enabled()) {
            String name = condition.name();
            conditions.add(new ApplicationCondition(name, aside(() -> ask(name, condition), Optional.empty())));
        }
    }

    /**
     * Watches the readiness of the application, too.
     *
     * @param down gives the names of the readiness checks that are DOWN; may take its time
     */
    public void addReadiness(Supplier<List<String>> down) {
        conditions.add(new Readiness(aside(down, List.of()), window()));
    }

    /** Counts the responses of the application, for whoever sees them; empty when nobody needs that. */
    public Optional<Traffic> traffic() {
        return Optional.ofNullable(traffic);
    }

    /** Is to hear of each injection, when that makes a difference to what the guard does. */
    public Optional<InjectionListener> injectionListener() {
        return settings.then() == GuardReaction.HALT ? Optional.empty() : Optional.of(culprits);
    }

    /** Whether there is anything to watch. */
    public boolean isNeeded() {
        return !conditions.isEmpty();
    }

    /** The names of what is watched. */
    public List<String> names() {
        return conditions.stream().map(Condition::name).toList();
    }

    /** How the guard is doing. Waits for nobody. */
    public GuardStatus status() {
        return new GuardStatus(
                watching,
                sample.responses(),
                conditions.stream().map(this::watched).toList(),
                breaches.get(),
                last);
    }

    /** Called once a second, on a thread of Chaos EE's own. */
    public synchronized void tick() {
        news.announce();
        List<ChaosAction> live = engine.plan().actions().stream()
                .filter(action -> !action.dryRun())
                .toList();
        if (live.isEmpty()) {
            rest();
        } else if (!watching) {
            watch();
        } else {
            look(live);
        }
        record(); // last, for it may wait for the store
    }

    private void rest() {
        watching = false;
        if (traffic != null) {
            traffic.rest();
        }
        conditions.forEach(Condition::idle);
    }

    private void watch() {
        if (traffic != null) {
            traffic.watch(nanoTime.getAsLong());
            if (!traffic.isAttached() && !toldBlind) {
                toldBlind = true;
                ChaosLog.log(LogMessage.GUARD_BLIND);
            }
        }
        begin();
        watching = true;
    }

    private void begin() {
        sample = Sample.NONE;
        readings.clear();
        conditions.forEach(Condition::begin);
    }

    private void look(List<ChaosAction> live) {
        Sample now = traffic == null ? Sample.NONE : traffic.turn(nanoTime.getAsLong());
        sample = now;
        for (Condition condition : conditions) {
            Reading reading = condition.read(now);
            readings.put(condition, reading);
            if (reading.broken()) {
                act(condition.name(), String.valueOf(reading.value()), String.valueOf(reading.bound()), live);
                if (traffic != null) {
                    traffic.forget(nanoTime.getAsLong());
                }
                begin();
                return;
            }
        }
    }

    private void act(String condition, String value, String bound, List<ChaosAction> live) {
        GuardBreached found = new GuardBreached(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                node,
                condition,
                value,
                bound,
                settings.then(),
                List.of());
        Initiator initiator = Initiator.system(NAME).because(found.words());
        Reactions.Done done = reactions.react(settings.then(), concerned(live), initiator);
        GuardBreached breach =
                new GuardBreached(found.at(), node, condition, value, bound, done.reaction(), done.ended());
        last = breach;
        breaches.incrementAndGet();
        ChaosLog.log(LogMessage.GUARD_BREACHED, breach.words(), done.words());
        if (unrecorded.size() == MOST_UNRECORDED) {
            unrecorded.removeFirst();
        }
        unrecorded.add(recorder.entry(AuditEvent.GUARD_BREACHED, null, null, null, document(breach), initiator));
        news.add(() -> listener -> listener.breached(breach));
        news.announce();
    }

    /** A storm is ended as a whole, so that of single actions nothing is to be known. */
    private List<ChaosAction> concerned(List<ChaosAction> live) {
        List<ChaosAction> candidates = settings.then() == GuardReaction.END_STORMS
                ? live.stream().filter(action -> action.storm() != null).toList()
                : live;
        return culprits.among(candidates, clock.instant(), settings.window());
    }

    /** What can't be put on record now is at the next tick. */
    private void record() {
        try {
            for (AuditEntry entry = unrecorded.peek(); entry != null; entry = unrecorded.peek()) {
                store.recordNow(List.of(entry));
                unrecorded.remove();
            }
        } catch (StoreUnavailableException e) {
            // The status tells of the store.
        }
    }

    private static Map<String, @Nullable Object> document(GuardBreached breach) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("condition", breach.condition());
        document.put("value", breach.value());
        document.put("bound", breach.bound());
        document.put("reaction", breach.reaction().id());
        document.put("ended", breach.ended());
        return document;
    }

    private GuardStatus.Watched watched(Condition condition) {
        Reading reading = readings.get(condition);
        return new GuardStatus.Watched(
                condition.name(),
                reading == null ? null : reading.value(),
                reading == null ? condition.bound() : reading.bound());
    }

    private Optional<GuardCondition.Breach> ask(String name, GuardCondition condition) {
        try {
            return condition.breach();
        } catch (RuntimeException | LinkageError e) {
            failures.failed(LogMessage.GUARD_CONDITION_FAILED, name, e);
            return Optional.empty();
        }
    }

    /** Nothing that is asked is to be struck by what is in force. */
    private <T> Aside<T> aside(Supplier<T> question, T otherwise) {
        return new Aside<>(() -> engine.spare(question, otherwise), executor, failures);
    }

    private long window() {
        return Traffic.seconds(settings.window());
    }
}
