package org.chaosee.report.timeline;

import java.util.List;

/**
 * The states of one thing over time. Immutable.
 *
 * @param runs not overlapping, in order
 */
public record Strip(String name, List<StripRun> runs) {

    /** A strip has so many columns. */
    public static final int COLUMNS = 600;

    public Strip {
        runs = List.copyOf(runs);
    }
}
