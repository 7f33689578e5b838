package org.chaosee.report.analysis;

import java.util.List;
import java.util.Optional;
import org.chaosee.report.journal.Journal;

/**
 * All that is judged about a journal. Immutable.
 *
 * @param window empty when nothing was done that could have disturbed anything
 * @param signs since the window's begin, by the time they could be known
 * @param figures of each load, phase by phase
 */
public record Analysis(
        Journal journal,
        Verdict verdict,
        Optional<Window> window,
        List<Sign> signs,
        Detection detection,
        Recovery recovery,
        List<LoadFigures> figures,
        List<CheckItem> checklist) {

    public Analysis {
        signs = List.copyOf(signs);
        figures = List.copyOf(figures);
        checklist = List.copyOf(checklist);
    }

    public static Analysis of(Journal journal) {
        Optional<Window> window = Window.of(journal);
        List<Sign> signs = window.map(found -> Signs.of(journal, found)).orElseGet(List::of);
        Detection detection = Detection.of(journal, window, signs);
        Recovery recovery = Recovery.of(journal, window, signs);
        List<LoadFigures> figures = journal.loads().stream()
                .map(load -> LoadFigures.of(load, window))
                .toList();
        return new Analysis(
                journal,
                Verdict.of(journal),
                window,
                signs,
                detection,
                recovery,
                figures,
                Checklist.of(journal, window, signs, recovery, figures));
    }
}
