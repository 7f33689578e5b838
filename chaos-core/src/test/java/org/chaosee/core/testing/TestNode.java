package org.chaosee.core.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.control.Arming;
import org.chaosee.core.control.HaltService;
import org.chaosee.core.control.RecordKeeper;
import org.chaosee.core.control.Refusals;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.node.Heartbeat;
import org.chaosee.core.node.NodeIdentity;
import org.chaosee.core.node.NodeService;
import org.chaosee.core.node.SharedCounts;
import org.chaosee.core.node.Vitals;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.report.InjectionTally;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.settings.SafetySettings;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.StoreAccess;
import org.chaosee.core.storm.LostStorms;
import org.chaosee.core.storm.OwnStorms;
import org.chaosee.core.storm.StormCodec;
import org.chaosee.core.storm.StormService;
import org.chaosee.core.storm.StormStartup;
import org.chaosee.core.storm.StormWatch;

/** A node that refreshes every second of its clock, when it is told to tick. */
public final class TestNode {

    public static final Duration INTERVAL = Duration.ofSeconds(1);

    public final TestClock clock = new TestClock();
    public final SharedClock time = new SharedClock(clock, clock::nanos);
    public final TestEngine chaos = new TestEngine(clock, time);
    public final TestStore store;
    public final ActionCodec codec = Documents.codec(time);
    public final HaltSwitch haltSwitch;
    public final RecordKeeper recordKeeper;
    public final HaltService halts;
    public final Recorder recorder;
    public final Refresher refresher;
    public final StoreAccess access;
    public final ActionService actions;
    public final StormService storms;
    public final StormWatch stormWatch;
    public final OwnStorms ownStorms = new OwnStorms();
    public final Vitals vitals;
    public final Heartbeat heartbeat;
    public final NodeService nodes;
    public final SharedCounts sharedCounts;
    private final LostStorms lostStorms;
    private final StormStartup stormStartup;

    public TestNode() {
        this(new TestStore());
    }

    /** A node that shares the store with others. */
    public TestNode(TestStore store) {
        this(store, Map.of());
    }

    /** With storms that are configured. */
    public TestNode(TestStore store, Map<String, StormSettings> configured) {
        this.store = store;
        DirectExecutor executor = new DirectExecutor();
        this.haltSwitch = new HaltSwitch(chaos.engine, chaos.delays, null, () -> executor, chaos.failures);
        this.refresher =
                new Refresher(store, codec, chaos.engine, haltSwitch, TestEngine.NODE, time, INTERVAL, () -> 1);
        this.recorder = new Recorder(codec, time, TestEngine.NODE);
        Arming arming = new Arming(haltSwitch, SafetySettings.DEFAULTS.maxActions(), time);
        this.access = new StoreAccess(refresher, () -> executor, Duration.ofSeconds(10));
        this.actions = new ActionService(
                codec,
                access,
                chaos.engine,
                TestEngine.exceptions(),
                arming,
                recorder,
                new Refusals(access, refresher::latest, recorder, time));
        this.recordKeeper = new RecordKeeper(refresher, recorder, time, SafetySettings.DEFAULTS.auditRetention());
        this.halts = new HaltService(haltSwitch, access, recorder, time);
        StormCodec stormCodec = new StormCodec(Limits.DEFAULTS, configured, () -> 4711);
        this.storms = new StormService(stormCodec, codec, access, time, TestEngine.NODE, arming, recorder, ownStorms);
        this.stormWatch =
                new StormWatch(refresher, () -> executor, time, TestEngine.NODE, haltSwitch, recorder, chaos.failures);
        chaos.reporter.add(stormWatch);
        this.lostStorms = new LostStorms(refresher, recorder, time, ownStorms, NodeSettings.DEFAULTS, TestEngine.NODE);
        this.vitals = new Vitals(
                new NodeIdentity(UUID.randomUUID(), TestEngine.NODE, "shop", "1"),
                refresher,
                chaos.engine,
                haltSwitch,
                new InjectionTally(),
                ownStorms,
                time);
        this.sharedCounts = new SharedCounts(vitals.identity().instance(), refresher, chaos.engine);
        this.heartbeat = new Heartbeat(vitals, refresher, time, NodeSettings.DEFAULTS);
        this.nodes = new NodeService(vitals, access, time, NodeSettings.DEFAULTS);
        this.stormStartup = new StormStartup(
                refresher,
                new StormService(stormCodec, codec, refresher, time, TestEngine.NODE, arming, recorder, ownStorms),
                ownStorms,
                TestEngine.NODE,
                configured.keySet().stream()
                        .filter(name -> configured.get(name).atStartup())
                        .toList());
    }

    public Plan plan() {
        return chaos.engine.plan();
    }

    /** An interval later. */
    public void tick() {
        clock.advance(INTERVAL);
        refresher.tick();
        halts.tick(refresher);
        recordKeeper.tick();
        stormStartup.tick();
        stormWatch.tick();
        ownStorms.retain(refresher.latest());
        sharedCounts.tick();
        heartbeat.tick();
        lostStorms.tick();
    }

    /** The names of the actions that hit a call. */
    public List<String> hits() {
        return chaos.hits(Points.PRODUCTS);
    }
}
