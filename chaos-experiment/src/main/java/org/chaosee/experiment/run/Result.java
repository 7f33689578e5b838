package org.chaosee.experiment.run;

import java.util.List;
import org.chaosee.experiment.journal.Journal;
import org.chaosee.experiment.journal.Mask;

/**
 * What came out of a run.
 *
 * @param journal with nothing in it that is to be hidden
 * @param notes what a reader should know, one sentence each
 * @param reasons why somebody should look; empty when nobody has to
 * @param mask what the notes and the reasons have to be hidden behind
 */
public record Result(Journal journal, List<String> notes, List<Reason> reasons, Mask mask) {

    public Result {
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
    }
}
