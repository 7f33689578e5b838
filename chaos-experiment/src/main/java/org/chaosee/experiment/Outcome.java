package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.experiment.check.CheckReport;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run.
 *
 * @param check what was said before
 * @param journal null when it was refused, or died in strict mode
 * @param exitCode 0 when it ran, and there is nothing to worry about; 1 otherwise
 * @param notes what a reader should know, one sentence each
 */
public record Outcome(CheckReport check, @Nullable JsonNode journal, int exitCode, List<String> notes) {

    public Outcome {
        notes = List.copyOf(notes);
    }

    static Outcome refused(CheckReport check) {
        return new Outcome(check, null, 1, List.of());
    }

    static Outcome died(CheckReport check, String why) {
        return new Outcome(check, null, 1, List.of("The run died: " + why));
    }

    static Outcome finished(CheckReport check, JsonNode journal, boolean clean, List<String> notes) {
        return new Outcome(check, journal, clean ? 0 : 1, notes);
    }
}
