package org.chaosee.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.journal.Entry;

/** Names what went wrong with changes and with what should undo them. */
final class Changes {

    private Changes() {}

    static List<Reason> wrong(List<Entry> method, List<Entry> rollbacks) {
        List<Reason> reasons = new ArrayList<>();
        method.stream()
                .filter(entry -> entry.activity().isAction())
                .forEach(entry -> add(reasons, ReasonKind.ACTION_FAILED, "action", entry));
        rollbacks.forEach(entry -> add(reasons, ReasonKind.ROLLBACK_FAILED, "rollback", entry));
        return reasons;
    }

    private static void add(List<Reason> reasons, ReasonKind kind, String what, Entry entry) {
        String name = entry.activity().name();
        if (entry.hasFailed()) {
            reasons.add(new Reason(
                    kind, "The %s %s failed: %s".formatted(what, name, String.join(" ", entry.exception()))));
        } else if (!Success.isClear(entry.activity(), entry.output())) {
            reasons.add(new Reason(
                    kind,
                    "The %s %s answered %s".formatted(what, name, entry.output().path("status"))));
        }
    }
}
