package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.run.Reason;
import org.chaosee.experiment.run.ReasonKind;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run.
 *
 * @param check what was said before
 * @param journal null when it was refused, or died in strict mode
 * @param notes what a reader should know, one sentence each
 * @param reasons why the exit code isn't 0, the gravest first; empty exactly when it is
 */
public record Outcome(CheckReport check, @Nullable JsonNode journal, List<String> notes, List<Reason> reasons) {

    public Outcome {
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
    }

    static Outcome refused(CheckReport check) {
        Reason reason = new Reason(
                ReasonKind.REFUSED,
                "The experiment was refused: the check found violations, "
                        + check.violations().size() + " in number");
        return new Outcome(check, null, List.of(), List.of(reason));
    }

    static Outcome died(CheckReport check, String why) {
        String sentence = "The run died: " + why;
        return new Outcome(check, null, List.of(sentence), List.of(new Reason(ReasonKind.DIED, sentence)));
    }

    /** 0 when it ran, and there is nothing to worry about; 1 otherwise. */
    public int exitCode() {
        return reasons.isEmpty() ? 0 : 1;
    }

    /** Whether that is among the reasons. */
    public boolean has(ReasonKind kind) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind);
    }
}
