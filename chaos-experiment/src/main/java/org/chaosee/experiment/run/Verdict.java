package org.chaosee.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.journal.Entry;
import org.chaosee.experiment.journal.Round;
import org.chaosee.experiment.journal.Status;
import org.chaosee.experiment.option.Rules;

/** Hears what happens in a run, and says in the end what it comes to. Used by one thread. */
final class Verdict {

    private static final String GATE = "not run: the steady state was not met to begin with";
    private static final String UNFINISHED = "The rollbacks did not come to their end";

    private final Rules rules;
    private final List<String> notes = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private Status status = Status.COMPLETED;
    private boolean deviated;

    Verdict(Rules rules) {
        this.rules = rules;
    }

    Status status() {
        return status;
    }

    boolean isAborted() {
        return status == Status.ABORTED;
    }

    boolean hasDeviated() {
        return deviated;
    }

    /** The hypothesis was asked before the method. */
    void gate(Round round) {
        if (round.met()) {
            return;
        }
        if (round.broken()) {
            status = Status.ABORTED;
        } else if (round.hasFailed() || rules.unmetGateFails()) {
            status = Status.FAILED;
        }
        notes.add(GATE);
        if (status != Status.COMPLETED) {
            reasons.add(new Reason(ReasonKind.GATE_NOT_MET, GATE));
        }
    }

    /**
     * The hypothesis was asked while the method ran.
     *
     * @param unmet whether a round wasn't met
     * @param broken whether a round broke
     * @param failFast whether an unmet round ended the method
     */
    void rounds(boolean unmet, boolean broken, boolean failFast) {
        if (broken) {
            status = Status.ABORTED;
        }
        if (unmet) {
            deviated |= rules.unmetRoundsDeviate();
            if (failFast && status == Status.COMPLETED) {
                status = Status.FAILED;
            }
        }
    }

    /** The hypothesis was asked after the method. */
    void closing(Round round) {
        deviated |= !round.met();
        if (round.broken()) {
            status = Status.ABORTED;
        } else {
            status = round.hasFailed() ? Status.FAILED : Status.COMPLETED;
        }
    }

    /** @param what as in the beginning of a sentence */
    void brokeOff(String what, Throwable cause) {
        status = Status.ABORTED;
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        notes.add("%s broke off: %s".formatted(what, message));
    }

    void endedEarly() {
        notes.add("Something was going on when the run ended early");
    }

    /** All but the rollbacks is over before its time. */
    void ended(Interruption interruption) {
        status = interruption.hasSignal() ? Status.INTERRUPTED : Status.ABORTED;
        notes.add(interruption.hasSignal() ? "The run was interrupted" : "The run took longer than it may");
    }

    /** @param cutShort whether they didn't come to their end */
    void rolledBack(Interruption interruption, boolean cutShort) {
        if (cutShort) {
            notes.add(UNFINISHED);
            if (rules.failedChangesCount()) {
                reasons.add(new Reason(ReasonKind.ROLLBACK_FAILED, UNFINISHED));
            }
        }
        if (interruption.hasSignal()) {
            status = Status.INTERRUPTED;
        }
    }

    /** All is over. */
    void changes(List<Entry> method, List<Entry> rollbacks) {
        if (rules.failedChangesCount()) {
            List<Reason> wrong = Changes.wrong(method, rollbacks);
            wrong.forEach(reason -> notes.add(reason.sentence()));
            reasons.addAll(wrong);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Why somebody should look; empty when nobody has to. The gravest first. */
    List<Reason> reasons() {
        List<Reason> result = new ArrayList<>();
        if (status == Status.INTERRUPTED) {
            result.add(new Reason(ReasonKind.INTERRUPTED, "The run was interrupted"));
        } else if (status == Status.ABORTED) {
            result.add(new Reason(ReasonKind.ABORTED, "The run was aborted"));
        }
        boolean isUnexplained = status == Status.FAILED && reasons.stream().noneMatch(Verdict::isGate);
        if (deviated || isUnexplained) {
            result.add(new Reason(
                    ReasonKind.DEVIATED, "The steady state was not met while the method ran, or afterwards"));
        }
        result.addAll(reasons);
        return result;
    }

    private static boolean isGate(Reason reason) {
        return reason.kind() == ReasonKind.GATE_NOT_MET;
    }
}
