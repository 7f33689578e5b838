package org.chaosee.core.storm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.chaosee.api.Injection;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded.Reason;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.report.News;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.StoredActions;
import org.jspecify.annotations.Nullable;

/**
 * Follows the storms on this node, whoever began them, and wherever: tells listeners once of the beginning and once of
 * the end of each, counts what each one injects here, and clears away those that are over.
 *
 * <p>It hears of changes from the refreshing, and of time from {@link #tick}: a storm ends also while the store is down.
 * Nothing is remembered beyond this process: a node that is started in the midst of a storm tells of its beginning then,
 * and says nothing of a storm that came and went while it was down.
 *
 * <p>Thread-safe.
 */
public final class StormWatch implements InjectionListener {

    private final HaltSwitch haltSwitch;
    private final InstantSource clock;
    private final String node;
    private final Failures failures;
    private final News<StormListener> news;
    private final StormClearing clearing;
    private final Map<String, StormCount> counts = new ConcurrentHashMap<>();

    private List<StoredStorm> stored = List.of();
    private final Map<String, Watched> watched = new LinkedHashMap<>();

    /** Of storms that have ended and are still stored: should the clock go back, they don't begin once more. */
    private final Set<UUID> past = new HashSet<>();

    /**
     * Begins to listen to that refresher.
     *
     * @param executor tells the listeners; gives null as long as Chaos EE isn't started, and when it has stopped
     * @param node the name of this node
     * @param haltSwitch tells whether all storms are over
     * @param recorder words what goes on record of those that are cleared away
     */
    public StormWatch(
            Refresher refresher,
            Supplier<? extends @Nullable ExecutorService> executor,
            InstantSource clock,
            String node,
            HaltSwitch haltSwitch,
            Recorder recorder,
            Failures failures) {
        this.haltSwitch = haltSwitch;
        this.clock = clock;
        this.node = node;
        this.failures = failures;
        this.news = new News<>(executor, failures, LogMessage.STORM_LISTENER_FAILED);
        this.clearing = new StormClearing(refresher, clock, node, new StormRecords(recorder));
        refresher.listen(this::read);
    }

    /** From now on that listener hears, too: of storms that begin or end from now on. */
    public void addListener(StormListener listener) {
        news.add(listener);
    }

    /** The storms that are in force on this node, in the order in which they were told of. Asks no store. */
    public synchronized List<Storm> storms() {
        Instant now = clock.instant();
        return watched.values().stream()
                .map(Watched::storm)
                .filter(storm -> !storm.overAt(now))
                .toList();
    }

    /** What the storm of that name has injected on this node so far; empty when none is in force here. */
    public Optional<StormTally> tally(String name) {
        return Optional.ofNullable(counts.get(name)).map(StormCount::tally);
    }

    /** Called once every interval, after the refreshing, on a thread of Chaos EE's own. */
    public void tick() {
        clearing.clear(look(), haltSwitch.current() != null);
        news.announce();
    }

    @Override
    public void onInjection(Injection injection) {
        StormCount count = injection.storm() == null ? null : counts.get(injection.storm());
        if (count != null) {
            count.add(injection);
        }
    }

    /** Must not throw: it would take the refreshing along. */
    private void read(StoredActions actions) {
        try {
            List<StoredStorm> storms = StoredStorm.all(actions);
            synchronized (this) {
                stored = storms;
                look();
            }
            news.announce();
        } catch (RuntimeException | LinkageError e) {
            failures.failed(e);
        }
    }

    /** Compares what is stored to what was told. */
    private synchronized List<StoredStorm> look() {
        Instant now = clock.instant();
        boolean halted = haltSwitch.current() != null;
        for (Watched known : List.copyOf(watched.values())) {
            StoredStorm found = stored.stream().filter(known::is).findFirst().orElse(null);
            if (halted) {
                past.addAll(known.ids());
                end(known, Reason.HALTED);
            } else if (found == null) {
                end(known, known.storm().overAt(now) ? Reason.OVER : Reason.ASKED);
            } else if (found.overAt(now)) {
                past.addAll(found.ids());
                end(known, Reason.OVER);
            } else {
                watched.put(found.name(), known.as(found));
            }
        }
        for (StoredStorm storm : stored) {
            if (!halted
                    && !watched.containsKey(storm.name())
                    && !storm.overAt(now)
                    && Collections.disjoint(past, storm.ids())) {
                begin(storm);
            }
        }
        past.retainAll(stored.stream().flatMap(storm -> storm.ids().stream()).toList());
        return stored;
    }

    private void begin(StoredStorm storm) {
        Watched begun = new Watched(storm.storm(node), storm.ids(), new StormCount());
        watched.put(storm.name(), begun);
        counts.put(storm.name(), begun.count());
        news.add(() -> listener -> listener.started(begun.storm()));
    }

    private void end(Watched ended, Reason reason) {
        String name = ended.storm().name();
        watched.remove(name);
        news.add(() -> {
            // Counted until it is told: the plan without it is put into force only after this.
            counts.remove(name, ended.count());
            StormTally tally = ended.count().tally();
            return listener -> listener.ended(ended.storm(), tally, reason);
        });
    }

    /**
     * A storm whose beginning was told.
     *
     * @param ids its actions; a later storm of the same name has others
     */
    private record Watched(Storm storm, Set<UUID> ids, StormCount count) {

        boolean is(StoredStorm found) {
            return found.name().equals(storm.name()) && !Collections.disjoint(ids, found.ids());
        }

        /** Somebody may have changed or deleted some of its actions. */
        Watched as(StoredStorm found) {
            return new Watched(found.storm(storm.node()), found.ids(), count);
        }
    }
}
