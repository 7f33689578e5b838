package org.chaosee.report.timeline;

/**
 * Something that has a begin, an end and a name.
 *
 * @param kind the class by which it gets its colour
 * @param label beside it, empty when there is no room
 * @param title the whole of it, for whoever asks
 * @param from in percent, as the end
 * @param lane from 0
 * @param isLabelAtEnd whether the label ends with it, instead of beginning with it
 */
public record Bar(String kind, String label, String title, double from, double to, int lane, boolean isLabelAtEnd) {

    static Bar of(String kind, String label, String title, double from, double to) {
        return new Bar(kind, label, title, from, Math.max(from, to), 0, false);
    }

    Bar in(int other, boolean atEnd) {
        return new Bar(kind, label, title, from, to, other, atEnd);
    }

    Bar bare() {
        return new Bar(kind, "", title, from, to, lane, isLabelAtEnd);
    }
}
