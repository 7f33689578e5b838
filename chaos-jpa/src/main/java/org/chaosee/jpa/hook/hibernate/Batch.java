package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.jpa.point.Strike;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch. Whether one is hit is decided when it is added, for a stale one is not to be sent; what fails
 * does so when the batch is executed, as a driver would. Used by one thread at a time.
 */
final class Batch {

    private final List<@Nullable Step> rows = new ArrayList<>();
    private final BitSet sent = new BitSet();
    private @Nullable Throwable failure;

    /**
     * Adds a row.
     *
     * @param step null when it is not to be hit
     * @return whether it is to be sent
     */
    boolean add(@Nullable Step step) {
        if (step != null && failure == null) {
            failure = step.before(Announced::new);
        } else if (step != null) {
            // The database never comes by this row, nor by what it has in other tables.
            step.access().skip();
        }
        boolean sending = step == null || !step.isStale();
        sent.set(rows.size(), sending);
        rows.add(step);
        return sending;
    }

    boolean isSent() {
        return !sent.isEmpty();
    }

    /** What is to be thrown instead of executing it. */
    @Nullable
    Throwable before(Strike.Failure batchFailure) {
        return failure instanceof Announced announced ? batchFailure.make(announced.fault, announced.text) : failure;
    }

    /** What is to be thrown instead of its result. */
    @Nullable
    Throwable after(Strike.Failure batchFailure) {
        for (Step step : rows) {
            Throwable thrown = step == null ? null : step.after(batchFailure);
            if (thrown != null) {
                return thrown;
            }
        }
        return null;
    }

    /**
     * The result as of all rows: a stale one changed none.
     *
     * @param counts what the driver returned for those that were sent; null when there were none
     * @param type the type of a count
     */
    @Nullable
    Object counts(@Nullable Object counts, Class<?> type) {
        if (rows.stream().noneMatch(step -> step != null && step.isStale())) {
            return counts;
        }
        Object all = Array.newInstance(type, rows.size());
        int next = 0;
        for (int row = 0; row < rows.size(); row++) {
            Object count = sent.get(row) && counts != null ? Array.get(counts, next++) : null;
            Step step = rows.get(row);
            if (count != null && (step == null || !step.isStale())) {
                Array.set(all, row, count);
            }
        }
        return all;
    }

    /** Never thrown: a failure of the database that is still to be provoked. */
    private static final class Announced extends Exception {

        private static final long serialVersionUID = 1;

        private final DatabaseFault fault;
        private final String text;

        Announced(DatabaseFault fault, String text) {
            super(text, null, false, false);
            this.fault = fault;
            this.text = text;
        }
    }
}
