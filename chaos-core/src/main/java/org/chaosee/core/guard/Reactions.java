package org.chaosee.core.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.audit.Recorder;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.control.HaltService;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.StoreAccess;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.storm.StormService;

/**
 * What the guard does about a breach. Whatever can't be done by less than a halt is done by a halt: that needs no store
 * on this node.
 *
 * <p>Works on the calling thread, which is one of Chaos EE's own.
 */
public final class Reactions {

    private static final int ATTEMPTS = 10;

    private final HaltService halts;
    private final StormService storms;
    private final StoreAccess store;
    private final ActionCodec codec;
    private final Recorder recorder;
    private final Failures failures;

    /** All of them with a way to the store that gives up after a while: one that hangs must not keep a halt from being. */
    public Reactions(
            HaltService halts,
            StormService storms,
            StoreAccess store,
            ActionCodec codec,
            Recorder recorder,
            Failures failures) {
        this.halts = halts;
        this.storms = storms;
        this.store = store;
        this.codec = codec;
        this.recorder = recorder;
        this.failures = failures;
    }

    /**
     * What was done.
     *
     * @param reaction the kind of it
     * @param ended the names of storms or actions; empty after a halt
     */
    record Done(GuardReaction reaction, List<String> ended) {

        /** As a sentence without its full stop. */
        String words() {
            return switch (reaction) {
                case HALT -> "Everything is halted";
                case END_STORMS -> "Ended were the storms " + String.join(", ", ended);
                case DISABLE_ACTIONS -> "Disabled were the actions " + String.join(", ", ended);
            };
        }
    }

    /**
     * Does it.
     *
     * @param wanted what is configured
     * @param concerned the actions that it concerns
     * @param initiator the guard, with what is broken as the reason
     */
    Done react(GuardReaction wanted, List<ChaosAction> concerned, Initiator initiator) {
        List<String> ended = List.of();
        try {
            if (wanted == GuardReaction.END_STORMS) {
                ended = endStorms(concerned, initiator);
            } else if (wanted == GuardReaction.DISABLE_ACTIONS) {
                ended = disable(concerned, initiator);
            }
        } catch (StoreUnavailableException | StaleActionException e) {
            // By a halt, then.
        } catch (RuntimeException e) {
            failures.failed(e);
        }
        if (ended.isEmpty()) {
            halt(initiator);
            return new Done(GuardReaction.HALT, ended);
        }
        return new Done(wanted, ended);
    }

    private void halt(Initiator initiator) {
        try {
            halts.halt(initiator);
        } catch (HaltNotSharedException e) {
            // This node is halted; the others hear of it as soon as the store answers.
        }
    }

    private List<String> endStorms(List<ChaosAction> concerned, Initiator initiator) {
        Set<String> names = new LinkedHashSet<>();
        for (ChaosAction action : concerned) {
            if (action.storm() != null) {
                names.add(action.storm());
            }
        }
        List<String> ended = new ArrayList<>();
        for (String name : names) {
            try {
                storms.end(name, initiator);
            } catch (StormNotFoundException e) {
                // Somebody else was faster, which is as good.
            }
            ended.add(name);
        }
        return ended;
    }

    private List<String> disable(List<ChaosAction> concerned, Initiator initiator) {
        Set<UUID> ids = concerned.stream().map(ChaosAction::id).collect(Collectors.toSet());
        for (int attempt = 1; ; attempt++) {
            List<VersionedAction> enabled = store.read().actions().stream()
                    .filter(versioned -> ids.contains(versioned.action().id())
                            && versioned.action().enabled())
                    .toList();
            List<Change> changes = new ArrayList<>();
            List<AuditEntry> entries = new ArrayList<>();
            for (VersionedAction versioned : enabled) {
                ChaosAction disabled = codec.readPatched(Map.of("enabled", false), versioned.action());
                changes.add(new Change.Update(disabled.id(), versioned.version(), codec.write(disabled)));
                entries.add(recorder.action(AuditEvent.ACTION_CHANGED, versioned.action(), disabled, initiator));
            }
            try {
                store.write(
                        new StoreWrite(changes, entries, null),
                        () -> enabled.forEach(versioned -> ChaosLog.log(
                                LogMessage.ACTION_CHANGED, versioned.action().name(), initiator.by())));
                return concerned.stream().map(ChaosAction::name).toList();
            } catch (StoreConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleActionException(e.id().toString());
                }
            }
        }
    }
}
