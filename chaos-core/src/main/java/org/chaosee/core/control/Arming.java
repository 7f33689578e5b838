package org.chaosee.core.control;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.LimitReachedException;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.store.StoredActions;
import org.chaosee.core.store.VersionedAction;

/** Whether actions may be armed: not while everything is halted, and no more of them at once than allowed. Thread-safe. */
public final class Arming {

    private final HaltSwitch haltSwitch;
    private final int mostLive;
    private final InstantSource clock;

    /** @param mostLive how many actions may be live at once */
    public Arming(HaltSwitch haltSwitch, int mostLive, InstantSource clock) {
        this.haltSwitch = haltSwitch;
        this.mostLive = mostLive;
        this.clock = clock;
    }

    /**
     * Refuses enabled actions that must not be.
     *
     * @param stored what is stored so far
     * @param armed the actions, which may be stored already
     * @throws HaltedException while everything is halted
     * @throws LimitReachedException when there would be too many live ones
     */
    public void check(StoredActions stored, Collection<ChaosAction> armed) {
        if (haltSwitch.current() != null || stored.state().halt() != null) {
            throw halted(stored);
        }
        Instant now = clock.instant();
        Set<UUID> ids = armed.stream().map(ChaosAction::id).collect(Collectors.toSet());
        long others = stored.actions().stream()
                .map(VersionedAction::action)
                .filter(action -> action.liveAt(now) && !ids.contains(action.id()))
                .count();
        if (others + armed.size() > mostLive) {
            throw new LimitReachedException("There are " + others + " live actions, and at most " + mostLive
                    + " are allowed (chaos.limits.max-actions): disable or delete others first.");
        }
    }

    /** The refusal while everything is halted. */
    public HaltedException halted(StoredActions stored) {
        Halt halt = stored.state().halt() != null ? stored.state().halt() : haltSwitch.current();
        return new HaltedException(halt != null ? halt : new Halt(null, null, null));
    }
}
