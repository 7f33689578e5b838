package org.chaosee.core.storm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.store.Refresher;

/**
 * Ends storms that no living node answers for: the one that began them has died, or has stopped. Every node looks, the
 * first one does it. Not thread-safe: called on a thread of Chaos EE's own.
 */
public final class LostStorms {

    private static final Initiator LOST = Initiator.system("node-death").because("the node that began it is gone");

    private final Refresher refresher;
    private final StormRecords records;
    private final InstantSource clock;
    private final NodeSettings settings;
    private final String node;

    /** Since when this node has found nobody who answers for them. */
    private final Map<String, Instant> unclaimed = new HashMap<>();

    private Instant next = Instant.MIN;

    public LostStorms(Refresher refresher, Recorder recorder, InstantSource clock, NodeSettings settings, String node) {
        this.refresher = refresher;
        this.records = new StormRecords(recorder);
        this.clock = clock;
        this.settings = settings;
        this.node = node;
    }

    /** Called once every interval, after this node has told of itself. Asks the store only while there are storms. */
    public void tick() {
        List<StoredStorm> storms = StoredStorm.all(refresher.latest());
        Instant now = clock.instant();
        if (storms.isEmpty()) {
            unclaimed.clear();
        } else if (refresher.status().up() && !now.isBefore(next)) {
            next = now.plus(settings.heartbeat());
            look(storms, now);
        }
    }

    private void look(List<StoredStorm> storms, Instant now) {
        try {
            Set<String> claimed = refresher.claimedStorms(now.minus(settings.timeout()));
            unclaimed.keySet().retainAll(storms.stream().map(StoredStorm::name).collect(Collectors.toSet()));
            unclaimed.keySet().removeAll(claimed);
            for (StoredStorm storm : storms) {
                // Who has begun one just now tells of it at its next heartbeat.
                if (!claimed.contains(storm.name())
                        && !unclaimed
                                .computeIfAbsent(storm.name(), name -> now)
                                .plus(settings.silence())
                                .isAfter(now)) {
                    end(storm);
                }
            }
        } catch (StoreConflictException | StoreUnavailableException e) {
            // Another node was faster, or the store is away. The next look shows what is left to do.
        }
    }

    private void end(StoredStorm storm) {
        refresher.write(
                new StoreWrite(storm.deletion(), List.of(records.ended(storm.storm(node), LOST)), null),
                () -> ChaosLog.log(LogMessage.STORM_LOST, storm.name()));
    }
}
