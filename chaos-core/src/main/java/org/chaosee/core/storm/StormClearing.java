package org.chaosee.core.storm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.Refresher;

/** Deletes the actions of storms that are over, whichever node began them: every node tries, the first one does it. */
final class StormClearing {

    /**
     * How long a storm that is over stays stored: a node whose clock is a little slow would take a deletion ahead of its
     * own end of the storm for somebody's wish. Its actions are inert meanwhile.
     */
    private static final Duration DELAY = Duration.ofSeconds(2);

    private static final Initiator OVER = Initiator.system("expiry");
    private static final Initiator HALT = Initiator.system("halt");

    private final Refresher refresher;
    private final InstantSource clock;
    private final String node;
    private final StormRecords records;

    StormClearing(Refresher refresher, InstantSource clock, String node, StormRecords records) {
        this.refresher = refresher;
        this.clock = clock;
        this.node = node;
        this.records = records;
    }

    /**
     * Clears away those of the storms that are over: all of them while everything is halted. On a thread of Chaos EE's
     * own, for it asks the store.
     */
    void clear(List<StoredStorm> storms, boolean halted) {
        Instant before = clock.instant().minus(DELAY);
        for (StoredStorm storm : storms) {
            if ((halted || storm.overAt(before)) && refresher.status().up()) {
                clear(storm, storm.overAt(before) ? OVER : HALT);
            }
        }
    }

    private void clear(StoredStorm storm, Initiator initiator) {
        try {
            refresher.write(
                    new StoreWrite(storm.deletion(), List.of(records.ended(storm.storm(node), initiator)), null),
                    () -> ChaosLog.log(
                            LogMessage.STORM_CLEARED,
                            storm.name(),
                            storm.actions().size()));
        } catch (StoreConflictException | StoreUnavailableException e) {
            // Another node was faster, or the store is away. The next refresh shows what is left to do.
        }
    }
}
