package org.chaosee.core.node;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.store.Refresher;
import org.jspecify.annotations.Nullable;

/**
 * Has {@code maxInjections} hold over all nodes: each tells the others how often its actions have hit, and hears it of
 * them. What nodes hit before they hear of each other is too much: within two intervals of the refreshing, and never
 * more than {@code maxInjections} on each of them.
 *
 * <p>Asks the store only while actions are in force that have such a bound. Not thread-safe: called on a thread of Chaos
 * EE's own.
 */
public final class SharedCounts {

    private final UUID instance;
    private final Refresher refresher;
    private final ChaosEngine engine;

    private final Untold untold = new Untold();

    /** What the others know already. */
    private Map<UUID, HitCount> told = Map.of();

    /** @param instance this node */
    public SharedCounts(UUID instance, Refresher refresher, ChaosEngine engine) {
        this.instance = instance;
        this.refresher = refresher;
        this.engine = engine;
    }

    /** Called once every interval, after the refreshing. */
    public void tick() {
        List<CompiledAction> limited = engine.latestPlan().limited();
        if (limited.isEmpty()) {
            told = Map.of();
            untold.succeeded();
        } else if (refresher.status().up()) {
            try {
                exchange(limited);
            } catch (StoreUnavailableException e) {
                // Until the next time, each node goes by what it has heard so far.
            }
        }
    }

    /** Why the others can't be told how often this node's actions hit; null when they can, or need not. */
    public @Nullable String trouble() {
        return untold.reason();
    }

    private void exchange(List<CompiledAction> limited) {
        Map<UUID, HitCount> counts = new HashMap<>();
        List<HitCount> news = new ArrayList<>();
        for (CompiledAction compiled : limited) {
            ChaosAction action = compiled.action();
            HitCount count =
                    new HitCount(action.id(), since(action), compiled.state().hits());
            counts.put(action.id(), count);
            if (count.hits() > 0 && !count.equals(told.get(action.id()))) {
                news.add(count);
            }
        }
        Set<UUID> asked =
                limited.stream().map(compiled -> compiled.action().id()).collect(Collectors.toSet());
        List<HitCount> others = exchange(news, asked);
        if (untold.reason() == null) {
            told = counts;
        }
        for (CompiledAction compiled : limited) {
            compiled.state().hitElsewhere(sum(others, compiled.action()));
        }
    }

    /** A node that may not write hears of the others all the same. */
    private List<HitCount> exchange(List<HitCount> news, Set<UUID> asked) {
        try {
            List<HitCount> others = refresher.exchange(instance, news, asked);
            untold.succeeded();
            return others;
        } catch (StoreUnavailableException e) {
            untold.failed(e);
            return refresher.exchange(instance, List.of(), asked);
        }
    }

    private static long sum(List<HitCount> counts, ChaosAction action) {
        Instant since = since(action);
        return counts.stream()
                .filter(count ->
                        count.action().equals(action.id()) && count.since().equals(since))
                .mapToLong(HitCount::hits)
                .sum();
    }

    /** As a store keeps it. */
    private static Instant since(ChaosAction action) {
        return action.armedAt().truncatedTo(ChronoUnit.MICROS);
    }
}
