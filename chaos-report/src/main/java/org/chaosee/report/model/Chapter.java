package org.chaosee.report.model;

import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Comparison;
import org.chaosee.report.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * One run in a report. Immutable.
 *
 * @param comparison null when it isn't compared
 */
public record Chapter(Analysis analysis, @Nullable Comparison comparison) {

    public Journal journal() {
        return analysis.journal();
    }

    /** The title of the experiment, or the name of the file when there is none. */
    public String title() {
        String title = journal().experiment().title();
        return title.isBlank() ? journal().source() : title;
    }
}
