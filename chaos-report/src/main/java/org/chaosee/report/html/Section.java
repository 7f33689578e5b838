package org.chaosee.report.html;

import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.CheckItem;
import org.chaosee.report.analysis.CheckState;
import org.chaosee.report.analysis.Comparison;
import org.chaosee.report.analysis.LoadFigures;
import org.chaosee.report.analysis.Trend;
import org.chaosee.report.analysis.Verdict;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.RequestKind;
import org.chaosee.report.journal.Summary;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.model.Chapter;
import org.chaosee.report.model.Facts;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;

/** The part of the page about one run. */
final class Section {

    private static final int LONGEST_CAUSE = 200;
    private static final int MOST_CAUSES = 50;

    private final Chapter chapter;
    private final Analysis analysis;
    private final Journal journal;
    private final String id;
    private final int level;
    private final Markup out;

    /**
     * A section.
     *
     * @param level of its heading
     */
    Section(Chapter chapter, String id, int level, Markup out) {
        this.chapter = chapter;
        this.analysis = chapter.analysis();
        this.journal = chapter.journal();
        this.id = id;
        this.level = level;
        this.out = out;
    }

    void write() {
        out.open("section", "id", id, "class", "run", "aria-labelledby", id + "-heading")
                .line();
        out.element("h" + level, chapter.title(), "id", id + "-heading");
        verdict();
        String description = journal.experiment().description();
        if (!description.isBlank()) {
            out.element("p", description, "class", "lead");
        }
        facts();
        comparison();
        heading("Timeline");
        Picture.draw(analysis, id, out);
        figures();
        new Activities(journal, level + 1, out).write();
        warnings();
        checklist();
        out.close().line();
    }

    private void heading(String text) {
        out.element("h" + (level + 1), text);
    }

    private void verdict() {
        Verdict verdict = analysis.verdict();
        String kind = Badge.kind(verdict.outcome());
        out.open("div", "class", "verdict " + kind);
        out.open("p").element("span", Badge.sign(kind), "class", "sign", "aria-hidden", "true");
        out.element("strong", verdict.sentence()).close();
        sentences(verdict.reasons());
        out.close();
    }

    private void sentences(List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        out.open("ul");
        sentences.forEach(sentence -> out.element("li", sentence));
        out.close();
    }

    private void facts() {
        out.open("dl", "class", "facts");
        Facts.of(analysis)
                .forEach(fact -> out.open("div")
                        .element("dt", fact.name())
                        .element("dd", fact.value())
                        .close());
        out.close().line();
    }

    private void figures() {
        if (analysis.figures().isEmpty()) {
            return;
        }
        heading("Baseline against experiment");
        for (LoadFigures load : analysis.figures()) {
            Table table = new Table(out, "figures", loadCaption(load.load()));
            table.head("Phase", "Requests", "Errors", "p50", "p95", "p99", "max", "Not sent");
            load.phases().forEach(phase -> {
                table.row();
                table.cell(phase.phase().label());
                table.cell(Words.count(phase.requests()));
                table.cell(phase.requests() == 0 ? "–" : Words.share(phase.errorShare()));
                table.cell(Words.seconds(phase.p50()));
                table.cell(Words.seconds(phase.p95()));
                table.cell(Words.seconds(phase.p99()));
                table.cell(Words.seconds(phase.max()));
                table.cell(Words.count(phase.skipped()));
                table.endRow();
            });
            table.end();
            kinds(load.load());
            causes(load.load());
        }
    }

    private static String loadCaption(Load load) {
        return "Load " + Texts.shortened(load.name(), LONGEST_CAUSE) + ": " + Words.count(load.sent()) + " of "
                + Words.count(load.planned()) + " planned requests sent"
                + (Double.isNaN(load.rate()) ? "" : ", " + Words.decimal(load.rate(), 2) + " per second");
    }

    private void kinds(Load load) {
        if (load.requests().size() < 2) {
            return;
        }
        Table table = new Table(out, "figures", "The same load by request, over the whole time");
        table.head("Request", "Requests", "Errors", "p50", "p95", "p99", "max");
        for (RequestKind kind : load.requests().stream().limit(MOST_CAUSES).toList()) {
            Summary summary = kind.summary();
            table.row();
            table.cell(Texts.shortened(kind.name(), LONGEST_CAUSE));
            table.cell(Words.count(summary.requests()));
            table.cell(Words.share(summary.errorShare()));
            table.cell(Words.seconds(summary.p50()));
            table.cell(Words.seconds(summary.p95()));
            table.cell(Words.seconds(summary.p99()));
            table.cell(Words.seconds(summary.max()));
            table.endRow();
        }
        table.end();
    }

    private void causes(Load load) {
        if (load.failures().isEmpty()) {
            return;
        }
        Table table = new Table(out, "figures causes", "Why requests failed");
        table.head("Cause", "Requests", "First", "Last");
        load.failures().stream().limit(MOST_CAUSES).forEach(failure -> {
            table.row();
            table.cell(Texts.shortened(failure.cause(), LONGEST_CAUSE));
            table.cell(Words.count(failure.count()));
            table.cell(failure.first() == null ? "–" : Words.time(failure.first()));
            table.cell(failure.last() == null ? "–" : Words.time(failure.last()));
            table.endRow();
        });
        table.end();
    }

    private void warnings() {
        List<String> warnings = Facts.warnings(journal);
        if (!warnings.isEmpty()) {
            heading("Warnings");
            sentences(warnings.stream()
                    .limit(MOST_CAUSES)
                    .map(warning -> Texts.shortened(warning, 3 * LONGEST_CAUSE))
                    .toList());
        }
    }

    private void checklist() {
        heading("Checklist");
        out.open("ul", "class", "checklist");
        for (CheckItem item : analysis.checklist()) {
            String kind = switch (item.state()) {
                case GOOD -> "good";
                case CONCERN -> "bad";
                case OPEN -> "open";
            };
            out.open("li", "class", kind);
            if (item.state() == CheckState.OPEN) {
                out.empty("input", "type", "checkbox", "aria-label", item.topic());
            } else {
                out.element(
                        "span", item.state() == CheckState.GOOD ? "✓" : "!", "class", "sign", "aria-hidden", "true");
            }
            out.open("div").element("strong", item.topic()).text(" ").element("span", item.sentence());
            out.close().close();
        }
        out.close().line();
    }

    private void comparison() {
        Comparison comparison = chapter.comparison();
        if (comparison == null) {
            return;
        }
        heading("Compared with the run of " + Words.time(comparison.earlier().start()));
        if (!comparison.isSame()) {
            out.element(
                    "p",
                    "That was another experiment: "
                            + comparison.earlier().experiment().title(),
                    "class",
                    "note");
        }
        Table table = new Table(out, "figures", "Figures of both runs");
        table.head("Figure", "Earlier", "This run", "Difference");
        comparison.figures().forEach(figure -> {
            table.row();
            table.cell(figure.name());
            table.cell(figure.earlier());
            table.cell(figure.later());
            table.cell(() ->
                    out.element("span", trend(figure.trend()) + figure.difference(), "class", kind(figure.trend())));
            table.endRow();
        });
        table.end();
        if (comparison.probes().isEmpty()) {
            out.element("p", "Each probe of the hypothesis was answered as before.");
            return;
        }
        Table probes = new Table(out, "figures", "Probes that were answered otherwise");
        probes.head("Probe", "Hypothesis", "Earlier", "This run");
        comparison.probes().forEach(probe -> {
            probes.row();
            probes.cell(probe.name());
            probes.cell(probe.when());
            probes.cell(probe.earlier());
            probes.cell(probe.later());
            probes.endRow();
        });
        probes.end();
    }

    private static String kind(Trend trend) {
        return switch (trend) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case NEITHER -> "same";
        };
    }

    private static String trend(Trend trend) {
        return switch (trend) {
            case BETTER -> "✓ ";
            case WORSE -> "✗ ";
            case NEITHER -> "";
        };
    }
}
