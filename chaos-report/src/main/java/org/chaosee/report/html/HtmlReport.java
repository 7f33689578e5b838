package org.chaosee.report.html;

import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Outcome;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.model.Chapter;
import org.chaosee.report.text.Words;

/** The page: an index when there are several runs, and a section for each. */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(List<Chapter> chapters) {
        Markup out = new Markup();
        boolean isSingle = chapters.size() == 1;
        String title = isSingle ? chapters.get(0).title() : "Chaos report";
        out.trusted("<!DOCTYPE html>\n");
        out.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").line();
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        // Whatever a journal smuggles in finds nothing to load and nothing to run.
        out.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        out.element("title", title + (isSingle ? " – chaos report" : ""));
        out.open("style").trusted(StyleSheet.text()).close();
        out.close().line();
        out.open("body").open("main");
        if (!isSingle) {
            out.open("header").element("h1", title);
            out.element("p", summary(chapters), "class", "lead").close();
            index(chapters, out);
        }
        for (int i = 0; i < chapters.size(); i++) {
            new Section(chapters.get(i), "run-" + (i + 1), isSingle ? 1 : 2, out).write();
        }
        out.close();
        out.element("footer", "Made by chaosee report. All times are UTC.");
        out.close().close();
        return out.toString();
    }

    private static String summary(List<Chapter> chapters) {
        long met = chapters.stream()
                .filter(chapter -> chapter.analysis().verdict().outcome() == Outcome.MET)
                .count();
        return Words.count(chapters.size(), "run", "runs") + ", of which " + met + (met == 1 ? " is" : " are")
                + " met.";
    }

    private static void index(List<Chapter> chapters, Markup out) {
        Table table = new Table(out, "cards", "All runs");
        table.head("Experiment", "Verdict", "When", "How long", "Detected after", "Recovered after");
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            Analysis analysis = chapter.analysis();
            String target = "#run-" + (i + 1);
            table.row();
            table.cell(() -> out.element("a", chapter.title(), "href", target));
            table.cell(() -> Badge.outcome(analysis.verdict().outcome(), out));
            table.cell(Words.time(chapter.journal().start()));
            table.cell(Words.duration(chapter.journal().duration()));
            table.cell(analysis.detection().brief());
            table.cell(analysis.recovery().brief());
            table.endRow();
        }
        table.end();
    }
}
