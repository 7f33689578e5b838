package org.chaosee.core.node;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.report.InjectionTally;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.StoreStatus;
import org.chaosee.core.storm.OwnStorms;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Texts;
import org.jspecify.annotations.Nullable;

/** What this node has to tell of itself. Thread-safe. */
public final class Vitals {

    private final Refresher refresher;
    private final ChaosEngine engine;
    private final HaltSwitch haltSwitch;
    private final InjectionTally tally;
    private final OwnStorms storms;
    private final SharedClock clock;
    private final long start;
    private volatile NodeIdentity identity;
    private volatile @Nullable Instant startedAt;

    public Vitals(
            NodeIdentity identity,
            Refresher refresher,
            ChaosEngine engine,
            HaltSwitch haltSwitch,
            InjectionTally tally,
            OwnStorms storms,
            SharedClock clock) {
        this.identity = identity;
        this.refresher = refresher;
        this.engine = engine;
        this.haltSwitch = haltSwitch;
        this.tally = tally;
        this.storms = storms;
        this.clock = clock;
        this.start = clock.mark();
    }

    public NodeIdentity identity() {
        return identity;
    }

    /** Makes the application's name known. */
    public void name(@Nullable String application) {
        identity = new NodeIdentity(identity.instance(), identity.name(), application, identity.version());
    }

    /** This node as it is now. Asks no store. */
    public ChaosNode now() {
        Instant now = clock.instant();
        StoreStatus store = refresher.status();
        if (startedAt == null && store.up()) {
            startedAt = clock.at(start); // by the store's clock, which is known from now on
        }
        Halt halt = haltSwitch.current();
        NodeState state = !store.up() ? NodeState.STORE_DOWN : halt != null ? NodeState.HALTED : NodeState.ARMED;
        String cause = !store.up() ? store.cause() : halt != null ? halt.words() : null;
        return new ChaosNode(
                identity.instance(),
                identity.name(),
                identity.application(),
                identity.version(),
                Objects.requireNonNullElseGet(startedAt, () -> clock.at(start)),
                now,
                clock.offset(),
                engine.latestPlan().revision(),
                tally.injected(),
                state,
                cause == null ? null : Texts.fit(cause, MaxLengths.REASON),
                List.copyOf(storms.names()));
    }
}
