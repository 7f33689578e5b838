package org.chaosee.cli.experiment;

import java.util.List;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.experiment.Outcome;
import org.chaosee.experiment.run.Reason;

/**
 * How a run came out.
 *
 * @param code what scripts get to see
 * @param sentence what people get to see
 */
public record Verdict(ExitCode code, String sentence) {

    /**
     * Of the gravest reason, if there is any.
     *
     * @param strict whether only 0 and 1 are known
     */
    static Verdict of(Outcome outcome, boolean strict) {
        List<Reason> reasons = outcome.reasons();
        Verdict verdict = reasons.isEmpty() ? clean(outcome) : of(reasons.get(0));
        return strict && verdict.code() != ExitCode.OK ? new Verdict(ExitCode.FAILED, verdict.sentence()) : verdict;
    }

    private static Verdict clean(Outcome outcome) {
        boolean asked = outcome.journal() != null
                && outcome.journal().path("steady_states").findValue("steady_state_met") != null;
        return new Verdict(
                ExitCode.OK,
                asked ? "The steady state was met" : "The experiment ran; it has no hypothesis that could say more");
    }

    private static Verdict of(Reason gravest) {
        return switch (gravest.kind()) {
            case REFUSED -> new Verdict(ExitCode.INVALID, gravest.sentence());
            case GATE_NOT_MET -> new Verdict(ExitCode.NOT_RUN, "Not run: the steady state was not met to begin with");
            case DEVIATED -> new Verdict(ExitCode.DEVIATED, "The experiment deviated: the steady state was not met");
            case ACTION_FAILED, ROLLBACK_FAILED ->
                new Verdict(ExitCode.FAULTS_FAILED, "The experiment ran, but not all of its actions and rollbacks did");
            case ABORTED -> new Verdict(ExitCode.ABORTED, "The experiment broke off");
            case INTERRUPTED -> new Verdict(ExitCode.INTERRUPTED, "The experiment was interrupted");
            case DIED -> new Verdict(ExitCode.FAILED, gravest.sentence());
        };
    }
}
