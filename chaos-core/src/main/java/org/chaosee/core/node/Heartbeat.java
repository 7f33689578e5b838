package org.chaosee.core.node;

import java.time.Instant;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.store.Refresher;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other nodes of this one: once in each interval, and at the next tick when its plan, its state or its storms
 * have changed. Takes the rows of dead nodes away.
 *
 * <p>Not thread-safe, but for {@link #trouble}: called on a thread of Chaos EE's own.
 */
public final class Heartbeat {

    /** Of so many heartbeats one looks for dead nodes: with many nodes, one of them soon does. */
    private static final int BURIALS = 12;

    private final Vitals vitals;
    private final Refresher refresher;
    private final SharedClock clock;
    private final NodeSettings settings;

    private @Nullable ChaosNode told;
    private Instant next = Instant.MIN;
    private long beats;
    private volatile @Nullable String trouble;

    public Heartbeat(Vitals vitals, Refresher refresher, SharedClock clock, NodeSettings settings) {
        this.vitals = vitals;
        this.refresher = refresher;
        this.clock = clock;
        this.settings = settings;
    }

    /** Called once every interval of the refreshing, after it. */
    public void tick() {
        ChaosNode node = vitals.now();
        Instant now = clock.instant();
        boolean due = !now.isBefore(next) || next.isAfter(now.plus(settings.heartbeat()));
        if (node.state() == NodeState.STORE_DOWN || !(due || isNews(node))) {
            return;
        }
        next = now.plus(settings.heartbeat());
        try {
            refresher.beat(node);
            told = node;
            if (beats++ % BURIALS == 0) {
                refresher.bury(now.minus(settings.timeout()));
            }
            trouble = null;
        } catch (StoreUnavailableException e) {
            failed(e);
        }
    }

    /** Why the others can't be told of this node; null when they can. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Takes the row of this node away, which stops. Whether that is possible is of no importance: it would be dead soon. */
    public void leave() {
        try {
            refresher.leave(vitals.identity().instance());
        } catch (StoreUnavailableException e) {
            // As said.
        }
    }

    /** What failed is not tried again ahead of its time, whatever the news. */
    private boolean isNews(ChaosNode node) {
        ChaosNode before = told;
        return before != null
                && trouble == null
                && !(before.revision() == node.revision()
                        && before.state() == node.state()
                        && before.storms().equals(node.storms()));
    }

    private void failed(StoreUnavailableException e) {
        String why = String.valueOf(e.getMessage());
        if (!why.equals(trouble)) {
            trouble = why;
            ChaosLog.log(LogMessage.HEARTBEAT_FAILED, why);
        }
    }
}
