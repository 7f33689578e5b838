package org.chaosee.jpa.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes away what was said of actions that aren't stored any more, and of those of their runs that are over. What was
 * said of a run in force stays, whoever said it: the hits of dead nodes count, too.
 *
 * <p>It is done apart from the changes that make it necessary, and row by row, each in a transaction of its own. Nodes
 * write these rows all the time: a transaction that holds one while it waits for another could be part of a deadlock.
 */
record HitSweep(Transactions transactions, Documents documents) {

    /** How many rows go at once: whoever sweeps has a node to keep up to date, and others sweep, too. */
    static final int MOST = 200;

    void run() {
        for (HitRow row : inTransaction(this::rowsOver)) {
            inTransaction(table -> table.remove(row));
        }
    }

    private List<HitRow> rowsOver(HitTable table) {
        // The runs first: of an action that isn't stored after that, nobody has anything to say any more.
        List<HitTable.Run> runs = table.runs();
        List<HitRow> over = new ArrayList<>();
        if (!runs.isEmpty()) {
            Map<UUID, ActionRow> actions = new ActionTable(table.entityManager())
                    .rows().stream()
                            .collect(Collectors.toMap(
                                    row -> Columns.uuid(row.id), Function.identity(), (one, other) -> one));
            for (HitTable.Run run : runs) {
                ActionRow action = actions.get(Columns.uuid(run.action()));
                if (over.size() < MOST && (action == null || documents.isArmedAfter(run.since(), action))) {
                    over.addAll(table.rows(run, MOST - over.size()));
                }
            }
        }
        return over;
    }

    private <T> T inTransaction(Function<HitTable, T> work) {
        return transactions.run("The hits", "removed", entityManager -> work.apply(new HitTable(entityManager)));
    }
}
