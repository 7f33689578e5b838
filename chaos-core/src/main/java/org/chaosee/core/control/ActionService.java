package org.chaosee.core.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.plan.TargetMatcher;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.store.StoreAccess;
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
 * {@link StaleActionException} when the action has another one. {@code actor} is who asks, or null when nobody is
 * known. Thread-safe.
 */
public final class ActionService {

    /** How often a change without a given version is tried again when somebody else was faster. */
    private static final int ATTEMPTS = 10;

    private final ActionCodec codec;
    private final StoreAccess store;
    private final ChaosEngine engine;
    private final UndeclaredExceptions undeclared;

    public ActionService(ActionCodec codec, StoreAccess store, ChaosEngine engine, ExceptionTypes exceptions) {
        this.codec = codec;
        this.store = store;
        this.engine = engine;
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
    public VersionedAction create(@Nullable Object document, @Nullable String actor) {
        ChaosAction action = codec.readNew(document, actor);
        undeclared.refuse(action);
        try {
            long version = store.write(
                    List.of(new Change.Create(action.id(), codec.write(action))), () -> logCreation(action, actor));
            return new VersionedAction(action, version);
        } catch (StoreConflictException e) {
            throw new NameTakenException(action.name());
        }
    }

    /**
     * Replaces an action.
     *
     * @param ifVersion the version that the caller means to replace; empty for whatever there is
     * @throws NameTakenException when its new name is taken
     */
    public VersionedAction replace(
            String idOrName, @Nullable Object document, OptionalLong ifVersion, @Nullable String actor) {
        return change(idOrName, ifVersion, actor, existing -> codec.readChanged(document, existing));
    }

    /** {@link #replace} with the existing action, changed by an RFC 7396 merge patch. */
    public VersionedAction patch(
            String idOrName, @Nullable Object patch, OptionalLong ifVersion, @Nullable String actor) {
        return change(idOrName, ifVersion, actor, existing -> codec.readPatched(patch, existing));
    }

    /** Changes single members of an action: each that is there replaces the old one as a whole. */
    public VersionedAction update(
            String idOrName, Map<String, ? extends @Nullable Object> members, @Nullable String actor) {
        return change(idOrName, OptionalLong.empty(), actor, existing -> {
            Map<String, @Nullable Object> document = new LinkedHashMap<>(codec.write(existing));
            document.putAll(members);
            return codec.readChanged(document, existing);
        });
    }

    /** Enables or disables an action; an expired one can't be enabled without a new expiry. */
    public VersionedAction enable(String idOrName, boolean enabled, OptionalLong ifVersion, @Nullable String actor) {
        return patch(idOrName, Map.of("enabled", enabled), ifVersion, actor);
    }

    /** Deletes an action, or a stored document that is no valid action and is found nowhere else. */
    public void delete(String idOrName, OptionalLong ifVersion, @Nullable String actor) {
        for (int attempt = 1; ; attempt++) {
            StoredRow existing =
                    store.read().findRow(idOrName).orElseThrow(() -> new ActionNotFoundException(idOrName));
            requireVersion(existing.name(), existing.version(), ifVersion);
            try {
                store.write(
                        List.of(new Change.Delete(existing.id(), existing.version())),
                        () -> ChaosLog.log(LogMessage.ACTION_DELETED, existing.name(), by(actor)));
                return;
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(existing.name());
                }
            }
        }
    }

    /** Disables all enabled actions that the filter selects, together, and returns how many those were. */
    public int disable(ActionFilter filter, @Nullable String actor) {
        for (int attempt = 1; ; attempt++) {
            List<VersionedAction> selected = list(filter).stream()
                    .filter(versioned -> versioned.action().enabled())
                    .toList();
            List<Change> changes = selected.stream().map(this::disabling).toList();
            try {
                store.write(changes, () -> selected.forEach(versioned -> logChange(versioned.action(), actor)));
                return selected.size();
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(e.id().toString());
                }
            }
        }
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
            String idOrName, OptionalLong ifVersion, @Nullable String actor, UnaryOperator<ChaosAction> changing) {
        for (int attempt = 1; ; attempt++) {
            VersionedAction existing = findVersion(idOrName, ifVersion);
            ChaosAction changed = changing.apply(existing.action());
            if (changed.enabled()) {
                undeclared.refuse(changed);
            }
            Change update = new Change.Update(changed.id(), existing.version(), codec.write(changed));
            try {
                return new VersionedAction(changed, store.write(List.of(update), () -> logChange(changed, actor)));
            } catch (StoreConflictException e) {
                if (e.reason() == StoreConflictException.Reason.NAME_TAKEN) {
                    throw new NameTakenException(changed.name());
                }
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(changed.name());
                }
            }
        }
    }

    private VersionedAction findVersion(String idOrName, OptionalLong ifVersion) {
        VersionedAction existing = find(idOrName);
        requireVersion(existing.action().name(), existing.version(), ifVersion);
        return existing;
    }

    private static void requireVersion(String name, long version, OptionalLong ifVersion) {
        if (ifVersion.isPresent() && ifVersion.getAsLong() != version) {
            throw new StaleActionException(name);
        }
    }

    private Change disabling(VersionedAction versioned) {
        ChaosAction disabled = codec.readPatched(Map.of("enabled", false), versioned.action());
        return new Change.Update(disabled.id(), versioned.version(), codec.write(disabled));
    }

    private void logCreation(ChaosAction action, @Nullable String actor) {
        ChaosLog.log(
                LogMessage.ACTION_CREATED,
                action.name(),
                by(actor),
                action.fault().type(),
                action.target().kind().id() + " " + action.target().fields(),
                action.expiresAt());
        TargetMatcher matcher = new TargetMatcher(action.target());
        if (engine.points().stream().noneMatch(point -> matcher.matches(point.facts()))) {
            ChaosLog.log(LogMessage.ACTION_WITHOUT_POINT, action.name());
        }
    }

    private static void logChange(ChaosAction action, @Nullable String actor) {
        ChaosLog.log(LogMessage.ACTION_CHANGED, action.name(), by(actor));
    }

    private static String by(@Nullable String actor) {
        return actor == null ? "nobody known" : actor;
    }
}
