package org.chaosee.core.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.clock.Pause;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.store.Refresher;
import org.chaosee.core.store.VersionedAction;

/**
 * Puts on record what nobody does: that actions expire; and takes off it what is too old. Not thread-safe: called on a
 * thread of Chaos EE's own.
 */
public final class RecordKeeper {

    /** How often old entries are looked for. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** How long after the start that is done first: a start has enough to do. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final Refresher refresher;
    private final Recorder recorder;
    private final SharedClock clock;
    private final Duration retention;
    private final Pause pause;

    /** The expiries that are on record, by action. */
    private final Map<UUID, Instant> recorded = new HashMap<>();

    /** @param retention how long an entry stays on record */
    public RecordKeeper(Refresher refresher, Recorder recorder, SharedClock clock, Duration retention) {
        this.refresher = refresher;
        this.recorder = recorder;
        this.clock = clock;
        this.retention = retention;
        this.pause = new Pause(clock::mark);
        pause.begin(FIRST_PAUSE);
    }

    /** Called once every interval, after the refreshing. */
    public void tick() {
        if (!refresher.status().up()) {
            return;
        }
        Instant now = clock.instant();
        try {
            recordExpiries(now);
            if (pause.isOver()) {
                pause.begin(PAUSE);
                refresher.forget(now.minus(retention));
            }
        } catch (StoreUnavailableException e) {
            // The next tick tries again. Who may not delete entries leaves the clearing to the database's people.
        }
    }

    private void recordExpiries(Instant now) {
        List<ChaosAction> actions = refresher.latest().actions().stream()
                .map(VersionedAction::action)
                .filter(action -> action.enabled() && action.storm() == null)
                .toList();
        recorded.keySet().retainAll(actions.stream().map(ChaosAction::id).collect(Collectors.toSet()));
        List<AuditEntry> entries = new ArrayList<>();
        Map<UUID, Instant> expiries = new HashMap<>();
        for (ChaosAction action : actions) {
            Instant expiry = action.expiresAt();
            boolean recent = action.expiredAt(now) && expiry.isAfter(now.minus(retention));
            if (recent && !expiry.equals(recorded.get(action.id()))) {
                entries.add(recorder.expiry(action));
                expiries.put(action.id(), expiry);
            }
        }
        if (!entries.isEmpty()) {
            refresher.record(entries);
            recorded.putAll(expiries);
        }
    }
}
