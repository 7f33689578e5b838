package org.chaosee.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.journal.Entry;

/** A list of activities in the order in which they began. Thread-safe. */
final class Entries {

    private final List<Entry> entries = new ArrayList<>();

    /** Adds one; gives its place. */
    synchronized int add(Entry entry) {
        entries.add(entry);
        return entries.size() - 1;
    }

    synchronized void replace(int place, Entry entry) {
        entries.set(place, entry);
    }

    synchronized List<Entry> list() {
        return List.copyOf(entries);
    }
}
