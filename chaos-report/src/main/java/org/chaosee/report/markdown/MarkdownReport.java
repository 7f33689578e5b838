package org.chaosee.report.markdown;

import java.util.List;
import org.chaosee.report.analysis.Outcome;
import org.chaosee.report.model.Chapter;
import org.chaosee.report.text.Words;

/** The report for a merge request: tables, and no HTML. */
public final class MarkdownReport {

    private MarkdownReport() {}

    public static String of(List<Chapter> chapters) {
        MarkdownText out = new MarkdownText();
        boolean isSingle = chapters.size() == 1;
        if (!isSingle) {
            out.heading(1, "Chaos report");
            out.head("Experiment", "Verdict", "When", "How long", "Detected after", "Recovered after");
            for (Chapter chapter : chapters) {
                out.row(
                        chapter.title(),
                        sign(chapter.analysis().verdict().outcome()) + " "
                                + chapter.analysis().verdict().outcome().label(),
                        Words.time(chapter.journal().start()),
                        Words.duration(chapter.journal().duration()),
                        chapter.analysis().detection().brief(),
                        chapter.analysis().recovery().brief());
            }
            out.gap();
        }
        chapters.forEach(chapter -> new MarkdownChapter(chapter, isSingle ? 1 : 2, out).write());
        return out.toString();
    }

    static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✅";
            case DEVIATED, FAILED, ABORTED -> "❌";
            case NOT_RUN, INTERRUPTED -> "⚠️";
        };
    }
}
