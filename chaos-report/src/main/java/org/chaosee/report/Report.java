package org.chaosee.report;

import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Comparison;
import org.chaosee.report.html.HtmlReport;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.junit.JUnitReport;
import org.chaosee.report.markdown.MarkdownReport;
import org.chaosee.report.model.Chapter;
import org.jspecify.annotations.Nullable;

/** A report of one run, or of several. Immutable. */
public final class Report {

    private final List<Chapter> chapters;

    private Report(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /**
     * A report of those journals, in that order.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Report of(List<Journal> journals) {
        if (journals.isEmpty()) {
            throw new IllegalArgumentException("A report needs a journal");
        }
        return new Report(journals.stream()
                .map(journal -> new Chapter(Analysis.of(journal), null))
                .toList());
    }

    /**
     * The same, and each run of the same experiment is compared with that one. A report of one run is compared in any case, and
     * says so when it is another experiment.
     */
    public Report comparedWith(Journal earlier) {
        Analysis before = Analysis.of(earlier);
        return new Report(
                chapters.stream().map(chapter -> compared(chapter, before)).toList());
    }

    private Chapter compared(Chapter chapter, Analysis before) {
        Comparison comparison = Comparison.of(before, chapter.analysis());
        @Nullable Comparison kept = comparison.isSame() || chapters.size() == 1 ? comparison : null;
        return new Chapter(chapter.analysis(), kept);
    }

    /** What was judged about each journal. */
    public List<Analysis> analyses() {
        return chapters.stream().map(Chapter::analysis).toList();
    }

    /** One page that needs nothing else. To be written in UTF-8. */
    public String html() {
        return HtmlReport.of(chapters);
    }

    /** For a merge request. To be written in UTF-8. */
    public String markdown() {
        return MarkdownReport.of(chapters);
    }

    /** For a build server. To be written in UTF-8. */
    public String junit() {
        return JUnitReport.of(analyses());
    }
}
