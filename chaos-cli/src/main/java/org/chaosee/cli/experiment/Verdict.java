package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.shell.ExitCode;

/**
 * How a run came out.
 *
 * @param code what scripts get to see
 * @param sentence what people get to see
 */
public record Verdict(ExitCode code, String sentence) {

    /**
     * Reads it off a journal.
     *
     * @param clean whether the runner has found nothing to worry about
     * @param strict whether only 0 and 1 are known
     */
    public static Verdict of(JsonNode journal, boolean clean, boolean strict) {
        Verdict verdict = of(journal, clean);
        if (strict) {
            return new Verdict(clean ? ExitCode.OK : ExitCode.FAILED, verdict.sentence());
        }
        return verdict;
    }

    private static Verdict of(JsonNode journal, boolean clean) {
        JsonNode before = journal.path("steady_states").path("before");
        boolean gateUnmet =
                before.isObject() && !before.path("steady_state_met").asBoolean();
        String status = journal.path("status").asText();
        if ("interrupted".equals(status)) {
            return new Verdict(ExitCode.INTERRUPTED, "The experiment was interrupted");
        }
        if (gateUnmet) {
            return new Verdict(ExitCode.NOT_RUN, "Not run: the steady state was not met to begin with");
        }
        if ("aborted".equals(status)) {
            return new Verdict(ExitCode.ABORTED, "The experiment broke off");
        }
        if (journal.path("deviated").asBoolean()) {
            return new Verdict(ExitCode.DEVIATED, "The experiment deviated: the steady state was not met");
        }
        if ("failed".equals(status)) {
            return new Verdict(ExitCode.DEVIATED, "The experiment failed: the steady state could not be asked");
        }
        if (!clean) {
            return new Verdict(
                    ExitCode.FAULTS_FAILED, "The experiment ran, but not all of its actions or rollbacks did");
        }
        boolean asked =
                before.isObject() || journal.path("steady_states").path("after").isObject();
        return new Verdict(
                ExitCode.OK,
                asked ? "The steady state was met" : "The experiment ran; it has no hypothesis that could say more");
    }
}
