package org.chaosee.core.control;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.halt.HaltConfiguredException;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.store.SharedActions;
import org.chaosee.core.store.StoredActions;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Halts everything, on all nodes, and lifts that again: the one way for every entrance. This node is halted before the
 * store is asked for anything. Thread-safe.
 */
public final class HaltService {

    private static final int ATTEMPTS = 10;

    private final HaltSwitch haltSwitch;
    private final SharedActions store;
    private final Recorder recorder;
    private final InstantSource clock;

    public HaltService(HaltSwitch haltSwitch, SharedActions store, Recorder recorder, InstantSource clock) {
        this.haltSwitch = haltSwitch;
        this.store = store;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The halt in force on this node; null when there is none. Asks no store. */
    public @Nullable Halt current() {
        return haltSwitch.current();
    }

    /** Whether the configuration halts this node. */
    public boolean isConfigured() {
        return haltSwitch.isConfigured();
    }

    /**
     * Halts all nodes. A halt that is in force stays as it is, whoever began it.
     *
     * @return the halt that is in force then
     * @throws HaltNotSharedException when the store doesn't answer: this node is halted all the same
     */
    public Halt halt(Initiator initiator) {
        HaltSwitch.Asked asked = new HaltSwitch.Asked(halt(initiator.by(), initiator.reason()), initiator);
        haltSwitch.halt(asked);
        try {
            return share(store, asked);
        } catch (StoreUnavailableException e) {
            throw new HaltNotSharedException(e);
        }
    }

    /** A halt must not fail for a text that no store can keep. */
    private Halt halt(String by, @Nullable String reason) {
        return new Halt(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Texts.fit(by, MaxLengths.CREATED_BY),
                reason == null ? null : Texts.fit(reason, MaxLengths.REASON));
    }

    /**
     * Lifts the halt on all nodes; nothing happens when there is none. What is enabled is in force again then; storms
     * are not, for they end with the halt.
     *
     * @throws HaltConfiguredException when the configuration halts this node
     * @throws HaltedException when somebody else has lifted it, and another halt has begun since
     * @throws StoreUnavailableException when the store doesn't answer, and the halt stays in force
     */
    public void lift(Initiator initiator) {
        if (haltSwitch.isConfigured()) {
            throw new HaltConfiguredException();
        }
        Halt known = null;
        for (int attempt = 1; ; attempt++) {
            var stored = store.read();
            Halt shared = stored.state().halt();
            if (shared == null) {
                haltSwitch.liftHere();
                return;
            }
            if (known != null && !known.equals(shared)) {
                throw HaltedException.anew(shared);
            }
            known = shared;
            try {
                store.write(lifting(shared, stored, initiator), () -> {});
                haltSwitch.liftHere();
                return;
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailableException("the actions of storms change all the time", e);
                }
            }
        }
    }

    /** What is left of storms goes with the halt. */
    private StoreWrite lifting(Halt halt, StoredActions stored, Initiator initiator) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Lift(halt));
        for (VersionedAction versioned : stored.actions()) {
            if (versioned.action().storm() != null) {
                changes.add(new Change.Delete(versioned.action().id(), versioned.version()));
            }
        }
        return new StoreWrite(changes, List.of(entry(AuditEvent.LIFTED, halt, initiator)), null);
    }

    /**
     * Tells the others of a halt that they don't know of yet. Called once every interval, on a thread of Chaos EE's own.
     *
     * @param direct the way to the store on the calling thread
     */
    public void tick(SharedActions direct) {
        haltSwitch.tick();
        HaltSwitch.Asked unshared = haltSwitch.unshared();
        if (unshared != null) {
            try {
                share(direct, unshared);
            } catch (StoreUnavailableException e) {
                // Still not; the status tells of the store.
            }
        }
    }

    /** Returns the halt that is in force on all nodes then: that one, or whichever was there first. */
    private Halt share(SharedActions shared, HaltSwitch.Asked asked) {
        for (int attempt = 1; ; attempt++) {
            Halt existing = shared.read().state().halt();
            if (existing != null) {
                haltSwitch.share(existing);
                return existing;
            }
            try {
                shared.write(
                        new StoreWrite(
                                List.of(new Change.Halt(asked.halt())),
                                List.of(entry(AuditEvent.HALTED, asked.halt(), asked.initiator())),
                                null),
                        () -> {});
                return asked.halt();
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailableException("halts come and go all the time", e);
                }
            }
        }
    }

    private AuditEntry entry(AuditEvent event, Halt halt, Initiator initiator) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("at", halt.at() == null ? null : halt.at().toString());
        document.put("by", halt.by());
        document.put("reason", halt.reason());
        return event == AuditEvent.HALTED
                ? recorder.entry(event, null, null, null, document, initiator)
                : recorder.entry(event, null, null, document, null, initiator);
    }
}
