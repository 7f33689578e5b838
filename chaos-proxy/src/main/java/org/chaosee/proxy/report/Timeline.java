package org.chaosee.proxy.report;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest changes, oldest first; what each tells is short. Thread-safe. */
public final class Timeline {

    private static final int LONGEST_DETAIL = 256;

    private final int bound;
    private final Clock clock;
    private final Deque<TimelineEntry> entries = new ArrayDeque<>();

    /** Forgets older changes past so many. */
    public Timeline(int bound, Clock clock) {
        this.bound = bound;
        this.clock = clock;
    }

    /** Notes a change, as of now. The end of a long detail is cut off. */
    public synchronized void add(String event, String proxy, @Nullable String toxic, String detail) {
        if (entries.size() == bound) {
            entries.remove();
        }
        entries.add(new TimelineEntry(clock.instant(), event, proxy, toxic, cut(detail)));
    }

    /** All that are remembered. */
    public synchronized List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }

    private static String cut(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
