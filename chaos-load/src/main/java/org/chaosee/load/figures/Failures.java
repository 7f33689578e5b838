package org.chaosee.load.figures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failures by their causes, of which there is a bound. */
final class Failures {

    private static final int MAX_CAUSES = 100;
    private static final String OTHERS = "other causes";

    private final Instant start;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    Failures(Instant start) {
        this.start = start;
    }

    void add(String cause, long due) {
        String key = groups.containsKey(cause) || groups.size() < MAX_CAUSES ? cause : OTHERS;
        groups.computeIfAbsent(key, name -> new Group(due)).add(due);
    }

    /** The most frequent first. */
    List<FailureFigures> figures() {
        return groups.entrySet().stream()
                .map(entry -> entry.getValue().figures(entry.getKey(), start))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private static final class Group {

        private long count;
        private long first;
        private long last;

        Group(long due) {
            first = due;
            last = due;
        }

        void add(long due) {
            count++;
            first = Math.min(first, due);
            last = Math.max(last, due);
        }

        FailureFigures figures(String cause, Instant start) {
            return new FailureFigures(cause, count, start.plusNanos(first), start.plusNanos(last));
        }
    }
}
