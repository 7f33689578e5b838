package org.chaosee.core.runtime;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.Rules;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.control.Arming;
import org.chaosee.core.control.HaltService;
import org.chaosee.core.control.RecordKeeper;
import org.chaosee.core.control.Refusals;
import org.chaosee.core.control.ServiceControl;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.effect.Sleeper;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.Injector;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.guard.Guard;
import org.chaosee.core.guard.Reactions;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.jvm.Exits;
import org.chaosee.core.jvm.JvmThreads;
import org.chaosee.core.jvm.JvmWatch;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.Failures;
import org.chaosee.core.node.Heartbeat;
import org.chaosee.core.node.NodeIdentity;
import org.chaosee.core.node.NodeService;
import org.chaosee.core.node.SharedCounts;
import org.chaosee.core.node.Vitals;
import org.chaosee.core.point.AmbientCall;
import org.chaosee.core.report.InjectionLog;
import org.chaosee.core.report.InjectionRecorder;
import org.chaosee.core.report.InjectionReporter;
import org.chaosee.core.report.InjectionTally;
import org.chaosee.core.report.RecentInjections;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.store.LazyStore;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.StoreAccess;
import org.chaosee.core.store.StoreStatus;
import org.chaosee.core.store.StoredRow;
import org.chaosee.core.storm.LostStorms;
import org.chaosee.core.storm.OwnStorms;
import org.chaosee.core.storm.ServiceStormControl;
import org.chaosee.core.storm.StormCodec;
import org.chaosee.core.storm.StormService;
import org.chaosee.core.storm.StormStartup;
import org.chaosee.core.storm.StormWatch;
import org.chaosee.core.trigger.Draw;
import org.jspecify.annotations.Nullable;

/**
 * All of Chaos EE in one application on one node. Made at deployment, when fault points may be registered already;
 * started and stopped with the application. Thread-safe.
 */
public final class ChaosRuntime {

    /** How long a caller of the admin resource waits for the store at most. */
    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(10);

    /** How long a stop waits for the store at most. */
    private static final Duration LEAVE_TIMEOUT = Duration.ofSeconds(1);

    private final ChaosSettings settings;
    private final String storeType;
    private final SharedClock clock = SharedClock.system();
    private final Failures failures = new Failures();
    private final InjectionTally tally = new InjectionTally();
    private final RecentInjections recent = new RecentInjections();
    private final InjectionReporter reporter;
    private final Delays delays;
    private final ChaosEngine engine;
    private final JvmWatch jvmWatch;
    private final HaltSwitch haltSwitch;
    private final HaltService halts;
    private final Refusals refusals;
    private final LazyStore store;
    private final StoreAccess access;
    private final Refresher refresher;
    private final ActionService actions;
    private final StormService storms;
    private final StormWatch stormWatch;
    private final Vitals vitals;
    private final SharedCounts sharedCounts;
    private final Heartbeat heartbeat;
    private final NodeService nodes;
    private final ChaosControl control;
    private final Guard guard;
    private final Round looking;
    private final Round guardWork;

    private volatile @Nullable ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> polling;
    private @Nullable GuardThread guarding;

    /**
     * @param storeFactory opens the store
     * @param loader sees the application's classes, for the exceptions that may be injected
     */
    public ChaosRuntime(ChaosSettings settings, ActionStoreFactory storeFactory, ClassLoader loader) {
        this.settings = settings;
        this.storeType = storeFactory.type();
        SecureRandom random = new SecureRandom();
        ExceptionTypes exceptions = new ExceptionTypes(Globs.of(settings.exceptionsAllowed(), Glob.CLASS), loader);
        LongSupplier seeds = () -> random.nextLong() & Draw.LARGEST_SEED;
        ActionCodec codec = new ActionCodec(new Rules(
                settings.limits(),
                exceptions,
                clock,
                UUID::randomUUID,
                seeds,
                settings.jvm().exitAllowed()));
        this.reporter =
                new InjectionReporter(List.of(tally, recent, new InjectionLog(), new InjectionRecorder()), failures);
        this.delays = new Delays(Sleeper.THREAD, settings.limits().maxConcurrentDelays());
        Injector injector = new Injector(
                settings.nodeName(),
                settings.limits().maxLatency(),
                delays,
                exceptions,
                new Limiter(settings.limits().injections(), System::nanoTime),
                clock,
                reporter,
                failures);
        this.engine = new ChaosEngine(clock, injector, failures);
        Recorder recorder = new Recorder(codec, clock, settings.nodeName());
        this.haltSwitch = new HaltSwitch(
                engine,
                delays,
                settings.safety().halted() ? new Halt(null, "the configuration", "chaos.halted is true") : null,
                () -> executor,
                failures);
        this.jvmWatch = new JvmWatch(engine, () -> executor, clock, Exits.PROCESS, failures);
        this.store = new LazyStore(() -> storeFactory.open(settings.store()));
        this.refresher = new Refresher(
                store,
                codec,
                engine,
                haltSwitch,
                settings.nodeName(),
                clock,
                settings.refreshInterval(),
                random::nextDouble);
        Arming arming = new Arming(haltSwitch, settings.safety().maxActions(), clock);
        this.access = new StoreAccess(refresher, () -> executor, STORE_TIMEOUT);
        this.refusals = new Refusals(access, refresher::latest, recorder, clock);
        RecordKeeper recordKeeper =
                new RecordKeeper(refresher, recorder, clock, settings.safety().auditRetention());
        this.actions = new ActionService(codec, access, engine, exceptions, arming, recorder, refusals);
        this.halts = new HaltService(haltSwitch, access, recorder, clock);
        OwnStorms ownStorms = new OwnStorms();
        StormCodec stormCodec = new StormCodec(settings.limits(), settings.storms(), seeds);
        this.storms =
                new StormService(stormCodec, codec, access, clock, settings.nodeName(), arming, recorder, ownStorms);
        StormService directStorms =
                new StormService(stormCodec, codec, refresher, clock, settings.nodeName(), arming, recorder, ownStorms);
        StormStartup stormStartup =
                new StormStartup(refresher, directStorms, ownStorms, settings.nodeName(), settings.stormsAtStartup());
        this.stormWatch =
                new StormWatch(refresher, () -> executor, clock, settings.nodeName(), haltSwitch, recorder, failures);
        reporter.add(stormWatch);
        LostStorms lostStorms =
                new LostStorms(refresher, recorder, clock, ownStorms, settings.nodes(), settings.nodeName());
        this.vitals = new Vitals(
                new NodeIdentity(UUID.randomUUID(), settings.nodeName(), null, Version.current()),
                refresher,
                engine,
                haltSwitch,
                tally,
                ownStorms,
                clock);
        this.sharedCounts = new SharedCounts(vitals.identity().instance(), refresher, engine);
        this.heartbeat = new Heartbeat(vitals, refresher, clock, settings.nodes());
        this.nodes = new NodeService(vitals, access, clock, settings.nodes());
        this.guard = new Guard(
                settings.guard(),
                engine,
                access,
                new Reactions(halts, storms, actions, failures),
                recorder,
                settings.nodeName(),
                clock,
                System::nanoTime,
                () -> executor,
                failures);
        guard.injectionListener().ifPresent(reporter::add);
        this.looking = new Round(
                List.of(
                        refresher::tick,
                        () -> halts.tick(refresher),
                        recordKeeper::tick,
                        stormStartup::tick,
                        stormWatch::tick,
                        () -> ownStorms.retain(refresher.latest()),
                        sharedCounts::tick,
                        heartbeat::tick,
                        lostStorms::tick,
                        jvmWatch::tick),
                this::tickFailed);
        this.guardWork = new Round(List.of(guard::tick), this::tickFailed);
        AmbientCall caller = engine.ambientCall();
        this.control = new ServiceControl(
                actions, new ServiceStormControl(storms, stormWatch, caller::user), halts, caller::user);
    }

    /** Begins to look for actions, on threads of that executor, which stays the caller's. Once. */
    public synchronized void start(ScheduledExecutorService scheduler) {
        executor = scheduler;
        ScheduledFuture<?> begun = scheduler.scheduleWithFixedDelay(
                looking::tick, 0, settings.refreshInterval().toMillis(), TimeUnit.MILLISECONDS);
        // Asked here so that the type is loaded: when a deployment has failed, some servers have closed the class
        // loader by the time they have everything stopped, and the polling would go on.
        polling = begun.isCancelled() ? null : begun;
        if (guard.isNeeded()) {
            guarding = GuardThread.start(guardWork::tick);
        }
    }

    /** One that comes to grief because Chaos EE stops has nothing to tell. */
    private synchronized void tickFailed(Throwable e) {
        if (executor != null) {
            failures.failed(e);
        }
    }

    /**
     * Ends all chaos, delays that are under way included, and gives back what was taken. A refresh that is under way
     * logs nothing any more. May be called without a start, and again.
     */
    public synchronized void stop() {
        if (polling != null) {
            // Without an interrupt, which would close the files of an embedded database.
            polling.cancel(false);
            polling = null;
            leave();
        }
        executor = null;
        if (guarding != null) {
            guarding.close();
            guarding = null;
        }
        refresher.stop();
        engine.stop();
        jvmWatch.stop();
        delays.stop();
        store.close();
    }

    /** Tells the other nodes, unless that takes too long: they find out by themselves, only later. */
    private void leave() {
        ScheduledExecutorService current = executor;
        if (current == null || !refresher.status().up()) {
            return;
        }
        try {
            current.submit(heartbeat::leave).get(LEAVE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // The server takes no work any more, or the store hangs.
        }
    }

    /** Makes the JVM a fault point, too; its faults take threads of these. Once, ahead of the start. */
    public void attachJvm(JvmThreads threads) {
        jvmWatch.attach(threads);
    }

    public ChaosSettings settings() {
        return settings;
    }

    /** The time that all nodes go by. */
    public SharedClock clock() {
        return clock;
    }

    public ChaosEngine engine() {
        return engine;
    }

    public ActionService actions() {
        return actions;
    }

    /** How many calls are being delayed on this node. */
    public int delayed() {
        return delays.underWay();
    }

    /**
     * Delays something else than a thread: {@link Delays#later} on the executor of this runtime. Before the start, and
     * after the stop, no time passes.
     */
    public Optional<CompletableFuture<Void>> delay(Duration duration) {
        return delays.later(duration, (task, time) -> {
            ScheduledExecutorService scheduler = executor;
            if (scheduler == null
                    || scheduler
                            .schedule(task, time.toNanos(), TimeUnit.NANOSECONDS)
                            .isCancelled()) {
                task.run();
            }
        });
    }

    /** The entrance from Java; who asks is the caller that the platform knows on the calling thread. */
    public ChaosControl control() {
        return control;
    }

    public StormService storms() {
        return storms;
    }

    /** The nodes that share the store. */
    public NodeService nodes() {
        return nodes;
    }

    /** Why the other nodes can't be told of this one; null when they can. */
    public @Nullable String heartbeatTrouble() {
        String trouble = heartbeat.trouble();
        return trouble == null ? sharedCounts.trouble() : trouble;
    }

    /** Makes the application's name known to the other nodes; null when nobody knows it. */
    public void nameApplication(@Nullable String application) {
        vitals.name(application);
    }

    /** Halts everything, and lifts that again. */
    public HaltService halts() {
        return halts;
    }

    /** Puts on record who was refused a change. */
    public Refusals refusals() {
        return refusals;
    }

    /**
     * Part of the record of what was done by whom, on all nodes.
     *
     * @throws StoreUnavailableException when the store can't be reached
     */
    public AuditPage audit(AuditQuery query) {
        return access.audit(query);
    }

    /** Whether this node is halted: whoever wants to hear of that adds a listener. */
    public HaltSwitch haltSwitch() {
        return haltSwitch;
    }

    /** The storms as this node sees them: whoever wants to hear of them adds a listener. */
    public StormWatch stormWatch() {
        return stormWatch;
    }

    /** Ends chaos when a bound is broken. What it is to watch besides is to be added ahead of the start. */
    public Guard guard() {
        return guard;
    }

    /** From now on that listener hears of each injection. */
    public void addListener(InjectionListener listener) {
        reporter.add(listener);
    }

    /** What was injected on this node since it started. */
    public InjectionTally tally() {
        return tally;
    }

    /** The latest injections of this node. */
    public RecentInjections recent() {
        return recent;
    }

    /** The kind of store that is used, such as {@code jpa}. */
    public String storeType() {
        return storeType;
    }

    /** How this node gets on with the store. */
    public StoreStatus storeStatus() {
        return refresher.status();
    }

    /** How many valid actions the store held when it was last read. */
    public int storedActions() {
        return refresher.stored();
    }

    /** The names, or ids, of stored actions that are not valid and are left out, as far as they can be told. */
    public List<String> skippedRows() {
        return refresher.latest().deletable().stream()
                .map(StoredRow::name)
                .sorted()
                .toList();
    }

    /** What broke inside of Chaos EE; whatever else breaks is to be told here, too. */
    public Failures failures() {
        return failures;
    }
}
