package org.chaosee.core.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionService;
import org.chaosee.core.control.HaltService;
import org.chaosee.core.log.Failures;
import org.chaosee.core.storm.StormService;

/**
 * What the guard does about a breach. Whatever can't be done by less than a halt is done by a halt: that needs no store
 * on this node.
 *
 * <p>Works on the calling thread, which is one of Chaos EE's own.
 */
public final class Reactions {

    private final HaltService halts;
    private final StormService storms;
    private final ActionService actions;
    private final Failures failures;

    /** All of them with a way to the store that gives up after a while: one that hangs must not keep a halt from being. */
    public Reactions(HaltService halts, StormService storms, ActionService actions, Failures failures) {
        this.halts = halts;
        this.storms = storms;
        this.actions = actions;
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
        actions.disable(action -> ids.contains(action.id()), initiator);
        return concerned.stream().map(ChaosAction::name).toList();
    }
}
