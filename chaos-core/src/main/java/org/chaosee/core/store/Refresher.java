package org.chaosee.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.log.Causes;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.plan.Plan;

/**
 * Keeps the engine's plan equal to what the store holds. When nothing changed, that is one question to the store. When
 * the store can't be reached, the last plan stays in force, and the store is asked less and less often.
 *
 * <p>Thread-safe; does its work on the calling thread, which is one of Chaos EE's own.
 */
public final class Refresher implements SharedActions {

    /** How long a store is left alone that doesn't answer, at most. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Answers take milliseconds; whoever waits that long, for a connection or for a lock, may wait for ever. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(3);

    private final RefreshLog log = new RefreshLog();
    private final ActionStore store;
    private final DocumentReader reader;
    private final ChaosEngine engine;
    private final HaltSwitch haltSwitch;
    private final String node;
    private final SharedClock clock;
    private final Backoff backoff;
    private final Duration longestSilence;

    private volatile Consumer<StoredActions> listener = stored -> {};
    private volatile StoredActions loaded = StoredActions.NONE;
    private volatile StoreStatus status = new StoreStatus(false, null, "not asked yet", 0);

    /** Whether the log's latest word on the store is that it does not answer. */
    private boolean toldDown;

    /**
     * @param haltSwitch is told of the halt that all nodes share
     * @param node the name of this node
     * @param clock learns the time of the store, and is what all others go by, too
     * @param interval how often {@link #tick} is called
     * @param chance gives numbers from 0 up to 1, by which pauses differ from node to node
     */
    public Refresher(
            ActionStore store,
            ActionCodec codec,
            ChaosEngine engine,
            HaltSwitch haltSwitch,
            String node,
            SharedClock clock,
            Duration interval,
            DoubleSupplier chance) {
        this.store = store;
        this.reader = new DocumentReader(codec, log);
        this.engine = engine;
        this.haltSwitch = haltSwitch;
        this.node = node;
        this.clock = clock;
        this.longestSilence = interval.plus(LONG_WAIT);
        this.backoff = new Backoff(interval, LONGEST_PAUSE, chance, clock::mark);
    }

    /**
     * From now on that listener hears of all that is stored whenever it was read anew, ahead of its being put into
     * force: whoever counts what an action does knows of it then. Called on a thread of Chaos EE's own, one call at a
     * time, with the refreshing held up: it must neither block nor throw.
     */
    public void listen(Consumer<StoredActions> newListener) {
        listener = newListener;
    }

    /** Called once every interval: refreshes, unless the store is to be left alone for a while, and is down at most. */
    public void tick() {
        if (!backoff.isOver()) {
            dropExpired();
            return;
        }
        try {
            refresh();
        } catch (StoreUnavailableException e) {
            // Told by refresh(), and shown by status().
            dropExpired();
        }
    }

    /**
     * Refreshes now.
     *
     * @throws StoreUnavailableException when the store can't be reached; the last plan is in force
     */
    public synchronized StoredActions refresh() {
        try {
            long mark = clock.mark();
            StoreGlance glance = store.glance();
            boolean wentBack = clock.learn(mark, glance.time());
            StoreState state = glance.state();
            if (state.halt() != null) {
                haltSwitch.share(state.halt()); // also when the actions can't be read
            }
            if (!state.equals(loaded.state())) {
                load(reader.read(store.read()));
            } else {
                reader.readAgain().ifPresent(this::load);
                if (wentBack) {
                    compile(loaded);
                }
            }
        } catch (StoreUnavailableException e) {
            down(e);
            throw e;
        } catch (RuntimeException | Error e) { // thrown out of tick(), either would end the polling for good
            StoreUnavailableException unavailable = new StoreUnavailableException(e.toString(), e);
            down(unavailable);
            throw unavailable;
        }
        up();
        dropExpired();
        return loaded;
    }

    @Override
    public StoredActions read() {
        return refresh();
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return store.audit(query);
    }

    /** Puts entries on record, and changes nothing. */
    public void record(List<AuditEntry> entries) {
        store.write(new StoreWrite(List.of(), entries, null));
    }

    /** Tells the other nodes of this one. */
    public void beat(ChaosNode node) {
        store.beat(node);
    }

    /** All nodes that have told of themselves. */
    public List<ChaosNode> nodes() {
        return store.nodes();
    }

    /** The storms that nodes answer for which have told of themselves since then. */
    public Set<String> claimedStorms(Instant since) {
        return store.claimedStorms(since);
    }

    /** {@link ActionStore#exchange}. */
    public List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        return store.exchange(instance, own, asked);
    }

    /** Takes away what a node has told of itself. */
    public void leave(UUID instance) {
        store.leave(instance);
    }

    /** Takes away what nodes have told of themselves that are silent since then. */
    public void bury(Instant since) {
        store.bury(since);
    }

    /** Removes entries of the record that are older than that. */
    public void forget(Instant before) {
        store.forget(before);
    }

    @Override
    public synchronized long write(StoreWrite write, Runnable whenMade) {
        long revision = store.write(write);
        whenMade.run();
        try {
            refresh();
        } catch (StoreUnavailableException e) {
            // Told by refresh(), and shown by status().
        }
        return revision;
    }

    /** Nothing is logged from now on, also by a refresh that is under way, which finds the store closed. */
    public void stop() {
        log.end();
    }

    /** All that was stored when the store was last read. Asks no store. */
    public StoredActions latest() {
        return loaded;
    }

    /** How many valid actions the store held when it was last read. */
    public int stored() {
        return loaded.actions().size();
    }

    /** As of now: a store that lets this node wait for its answer is down, before anything has failed. */
    public StoreStatus status() {
        StoreStatus latest = status;
        Instant answered = latest.lastRefresh();
        if (!latest.up() || answered == null || clock.instant().isBefore(answered.plus(longestSilence))) {
            return latest;
        }
        return new StoreStatus(false, answered, "no answer since " + answered, latest.skipped());
    }

    /** Halts ahead of everything else, and lifts when the plan is there that is in force then. */
    private void load(StoredActions read) {
        Halt halt = read.state().halt();
        if (halt != null) {
            haltSwitch.share(halt);
        }
        listener.accept(read);
        compile(read);
        loaded = read;
        if (halt == null) {
            haltSwitch.share(null);
        }
    }

    private void compile(StoredActions actions) {
        Plan plan = Plan.compile(actions.revision(), actions.plain(), node, clock.instant(), engine.latestPlan());
        engine.swap(plan);
        log.log(LogMessage.PLAN_CHANGED, plan.revision(), plan.size());
    }

    /** An expired action is inert without this; without it, it would be asked at each call for ever. */
    private synchronized void dropExpired() {
        Instant nextExpiry = engine.latestPlan().nextExpiry();
        if (nextExpiry != null && !clock.instant().isBefore(nextExpiry)) {
            compile(loaded);
        }
    }

    private void up() {
        if (toldDown) {
            log.log(LogMessage.STORE_UP);
            toldDown = false;
        }
        backoff.reset();
        status = new StoreStatus(true, clock.instant(), null, loaded.skipped());
    }

    private void down(StoreUnavailableException cause) {
        String why = String.valueOf(cause.getMessage());
        if (status.up() || !Causes.alike(why, status.cause())) {
            log.log(LogMessage.STORE_DOWN, why);
            toldDown = true;
        }
        if (backoff.isOver()) {
            // Whoever asks meanwhile does not make the pause any longer.
            backoff.failed();
        }
        status = new StoreStatus(false, status.lastRefresh(), why, loaded.skipped());
    }
}
