package org.chaosee.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects states column by column. In each column the worst one stays, so that nothing short gets lost. */
final class StripBuilder {

    private final String name;
    private final Axis axis;
    private final List<String> badLast;
    private final int[] columns = new int[Strip.COLUMNS];

    /** States that it doesn't name are as harmless as the first. */
    StripBuilder(String name, Axis axis, List<String> badLast) {
        this.name = name;
        this.axis = axis;
        this.badLast = badLast;
    }

    /** At least one column. */
    void add(Instant from, Instant to, String state) {
        int first = Math.min(Strip.COLUMNS - 1, (int) (axis.percent(from) * Strip.COLUMNS / 100));
        int behind = Math.max(first + 1, (int) Math.ceil(axis.percent(to) * Strip.COLUMNS / 100 - 1e-9));
        int rank = Math.max(0, badLast.indexOf(state)) + 1;
        for (int i = first; i < Math.min(behind, Strip.COLUMNS); i++) {
            columns[i] = Math.max(columns[i], rank);
        }
    }

    Strip build() {
        List<StripRun> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= columns.length; i++) {
            if (i == columns.length || columns[i] != columns[from]) {
                if (columns[from] > 0) {
                    runs.add(new StripRun(badLast.get(columns[from] - 1), from, i));
                }
                from = i;
            }
        }
        return new Strip(name, runs);
    }
}
