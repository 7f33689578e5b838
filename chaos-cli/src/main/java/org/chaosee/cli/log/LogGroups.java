package org.chaosee.cli.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chaosee.cli.log.format.Level;

/**
 * Groups errors and warnings by what they say. However long the logs, it remembers so many groups only; of the others it counts
 * the records. Used by one thread.
 */
public final class LogGroups implements Consumer<LogRecord> {

    private static final int MOST = 10_000;

    private final Window window;
    private final Level least;
    private final Injected injected;
    private final Map<Group.Key, Group> groups = new LinkedHashMap<>();
    private final Set<Group.Key> baseline = new HashSet<>();
    private long records;
    private long lost;

    /** @param least {@link Level#ERROR} for errors only */
    public LogGroups(Window window, Level least, Injected injected) {
        this.window = window;
        this.least = least;
        this.injected = injected;
    }

    @Override
    public void accept(LogRecord entry) {
        boolean isTold = window.has(entry.at());
        records += isTold ? 1 : 0;
        if (entry.level() == Level.OTHER || entry.level().compareTo(least) > 0) {
            return;
        }
        if (window.isBaseline(entry.at())) {
            if (baseline.size() < MOST) {
                baseline.add(Group.Key.of(entry));
            }
        } else if (isTold) {
            add(entry);
        }
    }

    /** How many records of any level there were. */
    public long records() {
        return records;
    }

    /** How many records were in none of the groups, since there were too many. */
    public long lost() {
        return lost;
    }

    /** New ones first, then the most frequent ones. */
    public List<Group> groups() {
        if (window.baselineFrom() != null) {
            groups.forEach((key, group) -> {
                if (!baseline.contains(key)) {
                    group.markNew();
                }
            });
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(Group::isNew, Comparator.reverseOrder())
                .thenComparing(Group::count, Comparator.reverseOrder())
                .thenComparing(Group::first));
        return sorted;
    }

    private void add(LogRecord entry) {
        Group.Key key = Group.Key.of(entry);
        Group group = groups.get(key);
        if (group == null) {
            if (groups.size() == MOST) {
                lost++;
                return;
            }
            group = new Group(key, entry);
            groups.put(key, group);
        }
        group.add(entry.at(), injected);
    }
}
