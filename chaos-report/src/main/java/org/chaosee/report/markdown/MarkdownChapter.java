package org.chaosee.report.markdown;

import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.CheckState;
import org.chaosee.report.analysis.Comparison;
import org.chaosee.report.analysis.LoadFigures;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.model.Chapter;
import org.chaosee.report.model.EntryWords;
import org.chaosee.report.model.Facts;
import org.chaosee.report.model.Rounds;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** One run. */
final class MarkdownChapter {

    /** A merge request takes only so much. */
    private static final int MOST = 50;

    private static final int LONGEST_OUTPUT = 120;

    private final Chapter chapter;
    private final Analysis analysis;
    private final Journal journal;
    private final int level;
    private final MarkdownText out;

    MarkdownChapter(Chapter chapter, int level, MarkdownText out) {
        this.chapter = chapter;
        this.analysis = chapter.analysis();
        this.journal = chapter.journal();
        this.level = level;
        this.out = out;
    }

    void write() {
        out.heading(level, chapter.title());
        out.strong(
                MarkdownReport.sign(analysis.verdict().outcome()),
                analysis.verdict().sentence());
        items(analysis.verdict().reasons());
        String description = journal.experiment().description();
        if (!description.isBlank()) {
            out.paragraph(description);
        }
        out.head("", "");
        Facts.of(analysis).forEach(fact -> out.row(fact.name(), fact.value()));
        out.gap();
        comparison();
        figures();
        hypothesis();
        heading("Method");
        entries(journal.run(), "Nothing of the method was run.");
        heading("Rollbacks");
        entries(journal.rollbacks(), "No rollbacks were played.");
        List<String> warnings = Facts.warnings(journal);
        if (!warnings.isEmpty()) {
            heading("Warnings");
            items(warnings);
        }
        checklist();
    }

    private void heading(String text) {
        out.heading(level + 1, text);
    }

    private void items(List<String> sentences) {
        if (!sentences.isEmpty()) {
            sentences.stream().limit(MOST).forEach(out::item);
            out.gap();
        }
    }

    private void figures() {
        if (analysis.figures().isEmpty()) {
            return;
        }
        heading("Baseline against experiment");
        out.head("Load", "Phase", "Requests", "Errors", "p50", "p95", "p99", "max");
        for (LoadFigures load : analysis.figures()) {
            load.phases()
                    .forEach(phase -> out.row(
                            load.load().name(),
                            phase.phase().label(),
                            Words.count(phase.requests()),
                            phase.requests() == 0 ? "–" : Words.share(phase.errorShare()),
                            Words.seconds(phase.p50()),
                            Words.seconds(phase.p95()),
                            Words.seconds(phase.p99()),
                            Words.seconds(phase.max())));
        }
        out.gap();
    }

    private void hypothesis() {
        String title = journal.experiment().hypothesis();
        heading("Hypothesis" + (title.isBlank() ? "" : ": " + title));
        if (journal.before() == null
                && journal.after() == null
                && journal.during().isEmpty()) {
            out.paragraph("No hypothesis was asked.");
        }
        if (journal.before() != null || journal.after() != null) {
            out.head("", "Probe", "Result", "Tolerance", "What came", "Duration");
            round("before", journal.before());
            round("after", journal.after());
            out.gap();
            more(journal.before());
            more(journal.after());
        }
        if (!journal.during().isEmpty()) {
            out.paragraph(Rounds.sentence(journal));
        }
    }

    private void round(String when, @Nullable Round round) {
        if (round == null) {
            return;
        }
        for (Entry entry : round.probes().stream().limit(MOST).toList()) {
            String tolerance = entry.activity().tolerance();
            out.row(
                    when,
                    entry.activity().name(),
                    result(entry),
                    tolerance == null ? "" : tolerance,
                    output(entry),
                    EntryWords.duration(entry));
        }
    }

    private void entries(List<Entry> entries, String none) {
        if (entries.isEmpty()) {
            out.paragraph(none);
            return;
        }
        out.head("Activity", "Type", "Provider", "Result", "What came", "Duration");
        entries.stream()
                .limit(MOST)
                .forEach(entry -> out.row(
                        entry.activity().name(),
                        EntryWords.type(entry.activity()),
                        EntryWords.provider(entry.activity()),
                        result(entry),
                        output(entry),
                        EntryWords.duration(entry)));
        out.gap();
        more(entries);
    }

    private void more(@Nullable Round round) {
        if (round != null) {
            more(round.probes());
        }
    }

    private void more(List<Entry> entries) {
        if (entries.size() > MOST) {
            out.paragraph("And " + Words.count(entries.size() - MOST) + " more in the journal.");
        }
    }

    private static String result(Entry entry) {
        return (entry.isBad() ? "❌ " : "") + EntryWords.result(entry);
    }

    private static String output(Entry entry) {
        return Texts.shortened(EntryWords.output(entry), LONGEST_OUTPUT);
    }

    private void checklist() {
        heading("Checklist");
        analysis.checklist()
                .forEach(item -> out.box(
                        item.state() == CheckState.GOOD,
                        item.topic(),
                        (item.state() == CheckState.CONCERN ? "❗ " : "") + item.sentence()));
        out.gap();
    }

    private void comparison() {
        Comparison comparison = chapter.comparison();
        if (comparison == null) {
            return;
        }
        heading("Compared with the run of " + Words.time(comparison.earlier().start()));
        if (!comparison.isSame()) {
            out.paragraph("That was another experiment: "
                    + comparison.earlier().experiment().title());
        }
        out.head("Figure", "Earlier", "This run", "Difference");
        comparison
                .figures()
                .forEach(figure -> out.row(
                        figure.name(),
                        figure.earlier(),
                        figure.later(),
                        switch (figure.trend()) {
                                    case BETTER -> "✅ ";
                                    case WORSE -> "❌ ";
                                    case NEITHER -> "";
                                }
                                + figure.difference()));
        out.gap();
        if (comparison.probes().isEmpty()) {
            out.paragraph("Each probe of the hypothesis was answered as before.");
            return;
        }
        out.head("Probe", "Hypothesis", "Earlier", "This run");
        comparison.probes().forEach(probe -> out.row(probe.name(), probe.when(), probe.earlier(), probe.later()));
        out.gap();
    }
}
