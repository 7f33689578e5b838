package org.chaosee.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.journal.Entry;

/** Names what went wrong with changes and with what should undo them. */
final class Notes {

    private Notes() {}

    static List<String> of(List<Entry> method, List<Entry> rollbacks) {
        List<String> notes = new ArrayList<>();
        method.stream().filter(entry -> entry.activity().isAction()).forEach(entry -> add(notes, "action", entry));
        rollbacks.forEach(entry -> add(notes, "rollback", entry));
        return notes;
    }

    private static void add(List<String> notes, String what, Entry entry) {
        String name = entry.activity().name();
        if (entry.hasFailed()) {
            notes.add("The %s %s failed: %s".formatted(what, name, String.join(" ", entry.exception())));
        } else if (!Success.isClear(entry.activity(), entry.output())) {
            notes.add(
                    "The %s %s answered %s".formatted(what, name, entry.output().path("status")));
        }
    }
}
