package org.chaosee.core.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.store.StoreAccess;
import org.chaosee.core.store.StoredActions;

/**
 * Puts on record who tried to change an action that exists, and was refused. No more than {@link #MOST} of them a minute:
 * nobody is to fill the table by asking for what is refused. Thread-safe.
 */
public final class Refusals {

    /** How many refusals go on record in a minute, on each node. */
    public static final int MOST = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final StoreAccess store;
    private final Supplier<StoredActions> known;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Deque<Instant> latest = new ArrayDeque<>(MOST);

    /** @param known what this node knows of the store, without asking it */
    public Refusals(StoreAccess store, Supplier<StoredActions> known, Recorder recorder, InstantSource clock) {
        this.store = store;
        this.known = known;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Takes down a refusal; nothing happens when there is no such action. Doesn't wait for the store.
     *
     * @param idOrName the action
     * @param why the sentence of the refusal
     */
    public void tell(String idOrName, String why, Initiator initiator) {
        known.get()
                .findRow(idOrName)
                .filter(row -> isInTime())
                .ifPresent(row -> store.record(
                        recorder.entry(AuditEvent.REFUSED, row.name(), row.id(), null, null, initiator.because(why))));
    }

    private synchronized boolean isInTime() {
        Instant now = clock.instant();
        while (!latest.isEmpty() && !latest.getFirst().plus(MINUTE).isAfter(now)) {
            latest.removeFirst();
        }
        if (latest.size() == MOST) {
            return false;
        }
        latest.addLast(now);
        return true;
    }
}
