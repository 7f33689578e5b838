package org.chaosee.core.storm;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.LimitReachedException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRunningException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.control.Arming;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.SharedActions;
import org.chaosee.core.store.StoredActions;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends storms: the one way for every entrance. A storm is nothing but its actions, which all nodes share, so
 * each node can tell of it and end it. What is refused changes nothing; what is accepted is in force on this node when
 * the method returns.
 *
 * <p>Every method may throw {@link StoreUnavailableException}. Each beginning and each end goes on record
 * together with it. Thread-safe.
 */
public final class StormService {

    /** How often something is tried again when somebody else was faster. */
    private static final int ATTEMPTS = 10;

    private final StormCodec codec;
    private final StormPlanner planner;
    private final ActionCodec actionCodec;
    private final SharedActions store;
    private final InstantSource clock;
    private final String node;
    private final Arming arming;
    private final StormRecords records;
    private final OwnStorms own;

    /**
     * @param codec reads what is asked of storms
     * @param actionCodec reads and writes their actions
     * @param node the name of this node
     * @param arming tells whether their actions may be armed
     * @param recorder words what goes on record of them
     * @param own remembers which ones this node has begun
     */
    public StormService(
            StormCodec codec,
            ActionCodec actionCodec,
            SharedActions store,
            InstantSource clock,
            String node,
            Arming arming,
            Recorder recorder,
            OwnStorms own) {
        this.codec = codec;
        this.planner = new StormPlanner(actionCodec, clock);
        this.actionCodec = actionCodec;
        this.store = store;
        this.clock = clock;
        this.node = node;
        this.arming = arming;
        this.records = new StormRecords(recorder);
        this.own = own;
    }

    /**
     * Begins a storm: stores all its actions together. What is left of an earlier storm of that name goes with the same
     * write.
     *
     * @param document what is asked for, a plain tree
     * @throws InvalidRequestException with everything that is wrong with the document
     * @throws StormRunningException when a storm of that name is in force
     * @throws HaltedException while everything is halted
     * @throws LimitReachedException when there would be too many live actions
     * @throws NameTakenException when somebody has given an action the name of one of the storm's
     */
    public Storm begin(@Nullable Object document, Initiator initiator) {
        StormOrder order = codec.read(document);
        List<ChaosAction> actions = planner.plan(order, initiator.actor().name());
        Storm storm = StoredStorm.storm(order.name(), actions, node);
        for (int attempt = 1; ; attempt++) {
            StoredActions stored = store.read();
            List<Change> changes = beginning(order.name(), actions, stored);
            arming.check(stored, actions);
            try {
                long revision = store.write(
                        new StoreWrite(
                                changes,
                                List.of(records.begun(storm, initiator)),
                                actions.get(0).id()),
                        () -> ChaosLog.log(
                                LogMessage.STORM_BEGUN,
                                order.name(),
                                initiator.by(),
                                actions.size(),
                                order.whom(),
                                storm.endsAt(),
                                order.seed()));
                own.begun(order.name(), actions.stream().map(ChaosAction::id).collect(Collectors.toSet()), revision);
                return storm;
            } catch (StoreConflictException e) {
                if (e.reason() == StoreConflictException.Reason.HALTED) {
                    throw arming.halted(store.read());
                }
                // Read again, it most likely shows that another node has begun it, or cleared away what was left.
                if (attempt == ATTEMPTS) {
                    throw giveUp(e, actions);
                }
            }
        }
    }

    /**
     * Ends a storm: deletes its actions, and nothing else, whoever began it, and on whichever node. Delays that are
     * under way last their time.
     *
     * @return the storm that was ended
     * @throws StormNotFoundException when there are no actions of a storm of that name
     * @throws StaleActionException when its actions are changed all the time
     */
    public Storm end(String name, Initiator initiator) {
        for (int attempt = 1; ; attempt++) {
            StoredStorm existing =
                    StoredStorm.find(store.read(), name).orElseThrow(() -> new StormNotFoundException(name));
            try {
                store.write(
                        new StoreWrite(
                                existing.deletion(), List.of(records.ended(existing.storm(node), initiator)), null),
                        () -> ChaosLog.log(LogMessage.STORM_ENDED, existing.name(), initiator.by()));
                return existing.storm(node);
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(e.id().toString());
                }
            }
        }
    }

    /** The storms that are in force, in the order in which they began. */
    public List<Storm> list() {
        return StoredStorm.all(store.read()).stream()
                .filter(storm -> !storm.overAt(clock.instant()))
                .map(storm -> storm.storm(node))
                .toList();
    }

    /**
     * The storm of that name.
     *
     * @throws StormNotFoundException when none is in force
     */
    public Storm find(String name) {
        return StoredStorm.find(store.read(), name)
                .filter(storm -> !storm.overAt(clock.instant()))
                .map(storm -> storm.storm(node))
                .orElseThrow(() -> new StormNotFoundException(name));
    }

    private List<Change> beginning(String name, List<ChaosAction> actions, StoredActions stored) {
        List<Change> changes = new ArrayList<>();
        Optional<StoredStorm> existing = StoredStorm.find(stored, name);
        existing.ifPresent(storm -> {
            if (!storm.overAt(clock.instant())) {
                throw new StormRunningException(name, storm.endsAt());
            }
            changes.addAll(storm.deletion());
        });
        for (ChaosAction action : actions) {
            boolean leftOver =
                    existing.filter(storm -> storm.has(action.name())).isPresent();
            if (!leftOver && stored.findRow(action.name()).isPresent()) {
                throw new NameTakenException(action.name());
            }
            changes.add(new Change.Create(action.id(), actionCodec.write(action)));
        }
        return changes;
    }

    private static RuntimeException giveUp(StoreConflictException conflict, List<ChaosAction> actions) {
        return actions.stream()
                .filter(action -> action.id().equals(conflict.id()))
                .findFirst()
                .<RuntimeException>map(action -> new NameTakenException(action.name()))
                .orElseGet(() -> new StaleActionException(conflict.id().toString()));
    }
}
