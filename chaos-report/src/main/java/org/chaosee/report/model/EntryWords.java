package org.chaosee.report.model;

import org.chaosee.report.journal.Activity;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.text.Words;

/** What is said of an activity. */
public final class EntryWords {

    private EntryWords() {}

    /** {@code met}, {@code not met}, {@code succeeded}, {@code failed}, {@code unknown}. */
    public static String result(Entry entry) {
        if (entry.hasFailed()) {
            return "failed";
        }
        if (entry.toleranceMet() != null) {
            return entry.toleranceMet() ? "met" : "not met";
        }
        return entry.status() == null ? "unknown" : entry.status();
    }

    /** What came, and why it failed. */
    public static String output(Entry entry) {
        String failure = entry.failure();
        if (failure.isEmpty()) {
            return entry.output();
        }
        return entry.output().isEmpty() ? failure : failure + " · " + entry.output();
    }

    public static String duration(Entry entry) {
        return entry.duration() == null ? "–" : Words.duration(entry.duration());
    }

    /** As in {@code http GET http://shop/health}. */
    public static String provider(Activity activity) {
        return (activity.provider() + " " + activity.call()).strip();
    }

    /** As in {@code action, in the background}. */
    public static String type(Activity activity) {
        return activity.background() ? activity.type() + ", in the background" : activity.type();
    }
}
