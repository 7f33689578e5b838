package org.chaosee.report.html;

import java.util.List;
import org.chaosee.report.journal.Activity;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.model.EntryWords;
import org.chaosee.report.model.Rounds;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** The tables of hypothesis, method and rollbacks. */
final class Activities {

    /** So long a table is read by nobody. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 120;

    private final Journal journal;
    private final int level;
    private final Markup out;

    Activities(Journal journal, int level, Markup out) {
        this.journal = journal;
        this.level = level;
        this.out = out;
    }

    void write() {
        String hypothesis = journal.experiment().hypothesis();
        heading("Hypothesis" + (hypothesis.isBlank() ? "" : ": " + hypothesis));
        if (journal.before() == null
                && journal.after() == null
                && journal.during().isEmpty()) {
            out.element("p", "No hypothesis was asked.");
        }
        round("Before the method", journal.before());
        if (!journal.during().isEmpty()) {
            out.element("p", Rounds.sentence(journal));
            unmet(Rounds.unmet(journal));
        }
        round("After the method", journal.after());
        heading("Method");
        entries("Activities of the method", journal.run(), "Nothing of the method was run.");
        heading("Rollbacks");
        entries("Activities of the rollbacks", journal.rollbacks(), "No rollbacks were played.");
    }

    private void heading(String text) {
        out.element("h" + level, text);
    }

    private void round(String caption, @Nullable Round round) {
        if (round == null) {
            return;
        }
        Table table = new Table(out, "cards", caption + (round.met() ? ": met" : ": not met"));
        table.head("Probe", "Result", "Tolerance", "What came", "Duration");
        round.probes().stream().limit(MOST).forEach(entry -> {
            table.row();
            name(table, entry.activity());
            table.cell(() -> Badge.result(EntryWords.result(entry), out));
            String tolerance = entry.activity().tolerance();
            code(table, tolerance == null ? "–" : tolerance);
            code(table, EntryWords.output(entry));
            table.cell(EntryWords.duration(entry));
            table.endRow();
        });
        table.end();
        more(round.probes());
    }

    private void unmet(List<Round> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        Table table = new Table(out, "rows", "Rounds that were not met, the first " + rounds.size());
        table.head("At", "Probe", "What came");
        for (Round round : rounds) {
            Entry bad = round.probes().stream().filter(Entry::isBad).findFirst().orElse(null);
            table.row();
            table.cell(Rounds.at(journal, round));
            table.cell(bad == null ? "–" : Texts.shortened(bad.activity().name(), LONGEST_NAME));
            code(table, bad == null ? "–" : EntryWords.output(bad));
            table.endRow();
        }
        table.end();
    }

    private void entries(String caption, List<Entry> entries, String none) {
        if (entries.isEmpty()) {
            out.element("p", none);
            return;
        }
        Table table = new Table(out, "cards", caption);
        table.head("Activity", "Type", "Result", "What came", "Begun", "Duration");
        entries.stream().limit(MOST).forEach(entry -> {
            table.row();
            name(table, entry.activity());
            table.cell(EntryWords.type(entry.activity()));
            table.cell(() -> Badge.result(EntryWords.result(entry), out));
            code(table, EntryWords.output(entry));
            table.cell(begun(entry));
            table.cell(EntryWords.duration(entry));
            table.endRow();
        });
        table.end();
        more(entries);
    }

    /** With the day, when it is another one than that of the run's begin. */
    private String begun(Entry entry) {
        if (entry.start() == null) {
            return "–";
        }
        String time = Words.time(entry.start()).replace(" UTC", "");
        int day = time.indexOf(' ') + 1;
        return Words.time(journal.start()).startsWith(time.substring(0, day)) ? time.substring(day) : time;
    }

    private void name(Table table, Activity activity) {
        table.cell(() -> {
            out.open("div", "class", "name");
            out.element("strong", Texts.shortened(activity.name(), LONGEST_NAME));
            String provider = EntryWords.provider(activity);
            if (!provider.isEmpty()) {
                out.element("code", provider);
            }
            out.close();
        });
    }

    private void code(Table table, String text) {
        if (text.isEmpty()) {
            table.cell("–");
        } else {
            table.cell(() -> out.element("code", text));
        }
    }

    private void more(List<Entry> entries) {
        if (entries.size() > MOST) {
            out.element("p", "And " + Words.count(entries.size() - MOST) + " more in the journal.", "class", "note");
        }
    }
}
