package org.chaosee.core.node;

import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.clock.Pause;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.store.Refresher;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other nodes of this one: once in each interval, and at the next tick when its plan, its state or its storms
 * have changed. Takes the rows of dead nodes away.
 *
 * <p>Thread-safe; works on the calling thread, which is one of Chaos EE's own.
 */
public final class Heartbeat {

    /** Of so many heartbeats one looks for dead nodes: with many nodes, one of them soon does. */
    private static final int BURIALS = 12;

    private final Vitals vitals;
    private final Refresher refresher;
    private final SharedClock clock;
    private final NodeSettings settings;

    private final Pause pause;
    private final Untold untold = new Untold();

    private @Nullable ChaosNode told;
    private long beats;
    private boolean left;

    public Heartbeat(Vitals vitals, Refresher refresher, SharedClock clock, NodeSettings settings) {
        this.vitals = vitals;
        this.refresher = refresher;
        this.clock = clock;
        this.settings = settings;
        this.pause = new Pause(clock::mark);
    }

    /** Called once every interval of the refreshing, after it. */
    public synchronized void tick() {
        ChaosNode node = vitals.now();
        if (left || node.state() == NodeState.STORE_DOWN || !(pause.isOver() || isNews(node))) {
            return;
        }
        pause.begin(settings.heartbeat());
        try {
            refresher.beat(node);
            told = node;
            untold.succeeded();
        } catch (StoreUnavailableException e) {
            untold.failed(e);
            return;
        }
        if (beats++ % BURIALS == 0) {
            bury();
        }
    }

    private void bury() {
        try {
            refresher.bury(clock.instant().minus(settings.timeout()));
        } catch (StoreUnavailableException e) {
            // Rows that stay hurt nobody, and others try, too.
        }
    }

    /** Why the others can't be told of this node; null when they can. */
    public @Nullable String trouble() {
        return untold.reason();
    }

    /**
     * Takes the row of this node away, which stops; a tick that is under way doesn't put it back. Whether that is possible
     * is of no importance: it would be dead soon.
     */
    public synchronized void leave() {
        left = true;
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
                && untold.reason() == null
                && !(before.revision() == node.revision()
                        && before.state() == node.state()
                        && before.storms().equals(node.storms()));
    }
}
