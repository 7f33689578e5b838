package org.chaosee.experiment.run;

import java.util.List;
import org.chaosee.experiment.journal.Journal;
import org.chaosee.experiment.journal.Mask;

/**
 * What came out of a run.
 *
 * @param notes what a reader should know, one sentence each
 * @param clean whether nothing happened that should make somebody look
 */
public record Result(Journal journal, List<String> notes, boolean clean, Mask mask) {}
