package org.chaosee.core.storm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.clock.Pause;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.store.Refresher;

/**
 * Ends storms that no living node answers for: the one that began them has died, or has stopped. Every node looks, the
 * first one does it. After an outage of the store, which has kept everybody from answering, the others get the time to come
 * back. Not thread-safe: called on a thread of Chaos EE's own.
 */
public final class LostStorms {

    private static final Initiator LOST = Initiator.system("node-death").because("the node that began it is gone");

    private final Refresher refresher;
    private final StormRecords records;
    private final SharedClock clock;
    private final OwnStorms own;
    private final NodeSettings settings;
    private final String node;

    /** The time that is left to whoever answers for them, and is not found; by name. */
    private final Map<String, Pause> unclaimed = new HashMap<>();

    private final Pause pause;
    private final Pause comingBack;
    private boolean away = true;

    /**
     * @param own those that this node answers for, also when it can't tell the others of them
     * @param node the name of this node
     */
    public LostStorms(
            Refresher refresher,
            Recorder recorder,
            SharedClock clock,
            OwnStorms own,
            NodeSettings settings,
            String node) {
        this.refresher = refresher;
        this.records = new StormRecords(recorder);
        this.clock = clock;
        this.own = own;
        this.settings = settings;
        this.node = node;
        this.pause = new Pause(clock::mark);
        this.comingBack = new Pause(clock::mark);
    }

    /** Called once every interval, after this node has told of itself. Asks the store only while there are storms. */
    public void tick() {
        if (!refresher.status().up()) {
            away = true;
            return;
        }
        if (away) {
            away = false;
            unclaimed.clear();
            comingBack.begin(Refresher.LONGEST_PAUSE.plus(settings.silence()));
        }
        List<StoredStorm> storms = StoredStorm.all(refresher.latest());
        if (storms.isEmpty()) {
            unclaimed.clear();
        } else if (comingBack.isOver() && pause.isOver()) {
            pause.begin(settings.heartbeat());
            look(storms);
        }
    }

    private void look(List<StoredStorm> storms) {
        try {
            Set<String> claimed =
                    new HashSet<>(refresher.claimedStorms(clock.instant().minus(settings.timeout())));
            claimed.addAll(own.names());
            unclaimed.keySet().retainAll(storms.stream().map(StoredStorm::name).collect(Collectors.toSet()));
            unclaimed.keySet().removeAll(claimed);
            for (StoredStorm storm : storms) {
                // Who has begun one just now tells of it at its next heartbeat.
                if (!claimed.contains(storm.name())
                        && unclaimed
                                .computeIfAbsent(storm.name(), name -> silence())
                                .isOver()) {
                    end(storm);
                }
            }
        } catch (StoreConflictException | StoreUnavailableException e) {
            // Another node was faster, or the store is away. The next look shows what is left to do.
        }
    }

    private Pause silence() {
        Pause silence = new Pause(clock::mark);
        silence.begin(settings.silence());
        return silence;
    }

    private void end(StoredStorm storm) {
        refresher.write(
                new StoreWrite(storm.deletion(), List.of(records.ended(storm.storm(node), LOST)), null),
                () -> ChaosLog.log(LogMessage.STORM_LOST, storm.name()));
    }
}
