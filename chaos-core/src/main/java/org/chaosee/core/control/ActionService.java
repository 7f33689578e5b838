package org.chaosee.core.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.LimitReachedException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.plan.TargetMatcher;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.store.StoreAccess;
import org.chaosee.core.store.StoredActions;
import org.chaosee.core.store.StoredRow;
import org.chaosee.core.store.VersionedAction;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes actions: the one way for every entrance. What is refused changes nothing; what is accepted is in
 * force on this node when the method returns, unless the store went away just then: that is in force when the store
 * answers again.
 *
 * <p>Every method may throw {@link StoreUnavailableException}; those that take a document, {@link
 * InvalidRequestException}; those that take an id or name, {@link ActionNotFoundException}; those that take a version,
 * {@link StaleActionException} when the action has another one; those that can leave an enabled action behind, {@link
 * HaltedException} and {@link LimitReachedException}. Each change goes on record together with it. Thread-safe.
 */
public final class ActionService {

    /** How often a change without a given version is tried again when somebody else was faster. */
    private static final int ATTEMPTS = 10;

    private final ActionCodec codec;
    private final StoreAccess store;
    private final ChaosEngine engine;
    private final UndeclaredExceptions undeclared;
    private final Arming arming;
    private final Recorder recorder;
    private final Refusals refusals;

    public ActionService(
            ActionCodec codec,
            StoreAccess store,
            ChaosEngine engine,
            ExceptionTypes exceptions,
            Arming arming,
            Recorder recorder,
            Refusals refusals) {
        this.codec = codec;
        this.store = store;
        this.engine = engine;
        this.arming = arming;
        this.recorder = recorder;
        this.refusals = refusals;
        this.undeclared = new UndeclaredExceptions(engine, exceptions);
    }

    /** The actions that the filter selects, in creation order. */
    public List<VersionedAction> list(ActionFilter filter) {
        return store.read().actions().stream()
                .filter(versioned -> filter.selects(versioned.action()))
                .toList();
    }

    public VersionedAction find(String idOrName) {
        return store.read().find(idOrName).orElseThrow(() -> new ActionNotFoundException(idOrName));
    }

    /**
     * Stores a new action.
     *
     * @throws NameTakenException when its name is taken
     */
    public VersionedAction create(@Nullable Object document, Initiator initiator) {
        ChaosAction action = codec.readNew(document, initiator.actor().name());
        undeclared.refuse(action);
        if (action.enabled()) {
            arming.check(store.read(), List.of(action));
        }
        try {
            long version = store.write(
                    new StoreWrite(
                            List.of(new Change.Create(action.id(), codec.write(action))),
                            List.of(recorder.action(AuditEvent.ACTION_CREATED, null, action, initiator)),
                            action.enabled() ? action.id() : null),
                    () -> logCreation(action, initiator));
            return new VersionedAction(action, version);
        } catch (StoreConflictException e) {
            throw e.reason() == StoreConflictException.Reason.HALTED
                    ? arming.halted(store.read())
                    : new NameTakenException(action.name());
        }
    }

    /**
     * Replaces an action.
     *
     * @param ifVersion the version that the caller means to replace; empty for whatever there is
     * @throws NameTakenException when its new name is taken
     */
    public VersionedAction replace(
            String idOrName, @Nullable Object document, OptionalLong ifVersion, Initiator initiator) {
        return change(idOrName, ifVersion, initiator, existing -> codec.readChanged(document, existing));
    }

    /** {@link #replace} with the existing action, changed by an RFC 7396 merge patch. */
    public VersionedAction patch(String idOrName, @Nullable Object patch, OptionalLong ifVersion, Initiator initiator) {
        return change(idOrName, ifVersion, initiator, existing -> codec.readPatched(patch, existing));
    }

    /** Changes single members of an action: each that is there replaces the old one as a whole. */
    public VersionedAction update(
            String idOrName, Map<String, ? extends @Nullable Object> members, Initiator initiator) {
        return change(idOrName, OptionalLong.empty(), initiator, existing -> {
            Map<String, @Nullable Object> document = new LinkedHashMap<>(codec.write(existing));
            document.putAll(members);
            return codec.readChanged(document, existing);
        });
    }

    /** Enables or disables an action; an expired one can't be enabled without a new expiry. */
    public VersionedAction enable(String idOrName, boolean enabled, OptionalLong ifVersion, Initiator initiator) {
        return patch(idOrName, Map.of("enabled", enabled), ifVersion, initiator);
    }

    /** Deletes an action, or a stored document that is no valid action and is found nowhere else. */
    public void delete(String idOrName, OptionalLong ifVersion, Initiator initiator) {
        recordingRefusals(idOrName, initiator, () -> {
            deleteIt(idOrName, ifVersion, initiator);
            return true;
        });
    }

    private void deleteIt(String idOrName, OptionalLong ifVersion, Initiator initiator) {
        for (int attempt = 1; ; attempt++) {
            StoredActions stored = store.read();
            StoredRow existing = stored.findRow(idOrName).orElseThrow(() -> new ActionNotFoundException(idOrName));
            requireVersion(existing.name(), existing.version(), ifVersion);
            try {
                store.write(
                        new StoreWrite(
                                List.of(new Change.Delete(existing.id(), existing.version())),
                                List.of(deletion(existing, stored, initiator)),
                                null),
                        () -> ChaosLog.log(LogMessage.ACTION_DELETED, existing.name(), initiator.by()));
                return;
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(existing.name());
                }
            }
        }
    }

    /** Disables all enabled actions that the filter selects, together, and returns how many those were. */
    public int disable(ActionFilter filter, Initiator initiator) {
        return disable(filter::selects, initiator);
    }

    /** {@link #disable(ActionFilter, Initiator)}, by another choice. */
    public int disable(Predicate<ChaosAction> choice, Initiator initiator) {
        for (int attempt = 1; ; attempt++) {
            List<VersionedAction> selected = store.read().actions().stream()
                    .filter(versioned -> choice.test(versioned.action())
                            && versioned.action().enabled())
                    .toList();
            List<Change> changes = new ArrayList<>();
            List<AuditEntry> entries = new ArrayList<>();
            for (VersionedAction versioned : selected) {
                ChaosAction disabled = codec.readPatched(Map.of("enabled", false), versioned.action());
                changes.add(new Change.Update(disabled.id(), versioned.version(), codec.write(disabled)));
                entries.add(recorder.action(AuditEvent.ACTION_CHANGED, versioned.action(), disabled, initiator));
            }
            try {
                store.write(
                        new StoreWrite(changes, entries, null),
                        () -> selected.forEach(versioned -> logChange(versioned.action(), initiator)));
                return selected.size();
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(e.id().toString());
                }
            }
        }
    }

    /** The refusal of a change that is meant for another version than there is; it goes on record. */
    public StaleActionException stale(String name, Initiator initiator) {
        StaleActionException refusal = new StaleActionException(name);
        refusals.tell(name, String.valueOf(refusal.getMessage()), initiator);
        return refusal;
    }

    /** The fault points that this node knows; with a target, those that an action with it would hit. */
    public List<PointFacts> points(@Nullable Object targetDocument) {
        TargetMatcher matcher = targetDocument == null ? null : new TargetMatcher(codec.readTarget(targetDocument));
        return engine.points().stream()
                .map(FaultPoint::facts)
                .filter(facts -> matcher == null || matcher.matches(facts))
                .toList();
    }

    /** An action as its document. */
    public Map<String, @Nullable Object> write(ChaosAction action) {
        return codec.write(action);
    }

    private VersionedAction change(
            String idOrName, OptionalLong ifVersion, Initiator initiator, UnaryOperator<ChaosAction> changing) {
        return recordingRefusals(idOrName, initiator, () -> changeIt(idOrName, ifVersion, initiator, changing));
    }

    /** Who tries to change an action that exists, and is refused, is on record, too. */
    private <T> T recordingRefusals(String idOrName, Initiator initiator, Supplier<T> change) {
        try {
            return change.get();
        } catch (InvalidRequestException
                | StaleActionException
                | NameTakenException
                | HaltedException
                | LimitReachedException e) {
            refusals.tell(idOrName, String.valueOf(e.getMessage()), initiator);
            throw e;
        }
    }

    private VersionedAction changeIt(
            String idOrName, OptionalLong ifVersion, Initiator initiator, UnaryOperator<ChaosAction> changing) {
        for (int attempt = 1; ; attempt++) {
            StoredActions stored = store.read();
            VersionedAction existing = stored.find(idOrName).orElseThrow(() -> new ActionNotFoundException(idOrName));
            requireVersion(existing.action().name(), existing.version(), ifVersion);
            ChaosAction changed = changing.apply(existing.action());
            if (changed.enabled()) {
                undeclared.refuse(changed);
                arming.check(stored, List.of(changed));
            }
            StoreWrite write = new StoreWrite(
                    List.of(new Change.Update(changed.id(), existing.version(), codec.write(changed))),
                    List.of(recorder.action(AuditEvent.ACTION_CHANGED, existing.action(), changed, initiator)),
                    changed.enabled() ? changed.id() : null);
            try {
                return new VersionedAction(changed, store.write(write, () -> logChange(changed, initiator)));
            } catch (StoreConflictException e) {
                if (e.reason() == StoreConflictException.Reason.HALTED) {
                    throw arming.halted(store.read());
                }
                if (e.reason() == StoreConflictException.Reason.NAME_TAKEN) {
                    throw new NameTakenException(changed.name());
                }
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(changed.name());
                }
            }
        }
    }

    private static void requireVersion(String name, long version, OptionalLong ifVersion) {
        if (ifVersion.isPresent() && ifVersion.getAsLong() != version) {
            throw new StaleActionException(name);
        }
    }

    /** A row that is no valid action has no document to show. */
    private AuditEntry deletion(StoredRow row, StoredActions stored, Initiator initiator) {
        return stored.find(row.id().toString())
                .map(versioned -> recorder.action(AuditEvent.ACTION_DELETED, versioned.action(), null, initiator))
                .orElseGet(
                        () -> recorder.entry(AuditEvent.ACTION_DELETED, row.name(), row.id(), null, null, initiator));
    }

    private void logCreation(ChaosAction action, Initiator initiator) {
        ChaosLog.log(
                LogMessage.ACTION_CREATED,
                action.name(),
                initiator.by(),
                action.fault().type(),
                action.target().kind().id() + " " + action.target().fields(),
                action.expiresAt());
        TargetMatcher matcher = new TargetMatcher(action.target());
        if (engine.points().stream().noneMatch(point -> matcher.matches(point.facts()))) {
            ChaosLog.log(LogMessage.ACTION_WITHOUT_POINT, action.name());
        }
    }

    private static void logChange(ChaosAction action, Initiator initiator) {
        ChaosLog.log(LogMessage.ACTION_CHANGED, action.name(), initiator.by());
    }
}
