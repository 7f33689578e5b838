package org.chaosee.core.testing;

import java.time.Duration;
import java.util.List;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.StoreAccess;

/** A node that refreshes every second of its clock, when it is told to tick. */
public final class TestNode {

    public static final Duration INTERVAL = Duration.ofSeconds(1);

    public final TestClock clock = new TestClock();
    public final TestEngine chaos = new TestEngine(clock);
    public final TestStore store;
    public final ActionCodec codec = Documents.codec(clock);
    public final Refresher refresher;
    public final ActionService actions;

    public TestNode() {
        this(new TestStore());
    }

    /** A node that shares the store with others. */
    public TestNode(TestStore store) {
        this.store = store;
        this.refresher = new Refresher(store, codec, chaos.engine, TestEngine.NODE, clock, INTERVAL);
        DirectExecutor executor = new DirectExecutor();
        this.actions = new ActionService(
                codec,
                new StoreAccess(refresher, () -> executor, Duration.ofSeconds(10)),
                chaos.engine,
                TestEngine.exceptions());
    }

    public Plan plan() {
        return chaos.engine.plan();
    }

    /** An interval later. */
    public void tick() {
        clock.advance(INTERVAL);
        refresher.tick();
    }

    /** The names of the actions that hit a call. */
    public List<String> hits() {
        return chaos.hits(Points.PRODUCTS);
    }
}
