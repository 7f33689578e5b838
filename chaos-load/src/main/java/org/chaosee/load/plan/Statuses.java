package org.chaosee.load.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statuses of HTTP, such as {@code 200-299,404}. */
public final class Statuses {

    public static final int MIN = 200;
    public static final int MAX = 599;

    private static final Pattern PART = Pattern.compile("\\s*(\\d{3})(?:\\s*-\\s*(\\d{3}))?\\s*");

    /** What counts as ok unless the plan says otherwise. */
    public static final Statuses OK = of("200-399");

    private final String text;
    private final List<Range> ranges;

    private Statuses(String text, List<Range> ranges) {
        this.text = text;
        this.ranges = List.copyOf(ranges);
    }

    /**
     * Reads statuses and ranges of them, separated by commas.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Statuses of(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No status and no range: " + part);
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from < MIN || to > MAX || from > to) {
                throw new IllegalArgumentException("No status from %d to %d: %s".formatted(MIN, MAX, part));
            }
            ranges.add(new Range(from, to));
        }
        return new Statuses(text, ranges);
    }

    public boolean contain(int status) {
        return ranges.stream().anyMatch(range -> range.from <= status && status <= range.to);
    }

    @Override
    public String toString() {
        return text;
    }

    private record Range(int from, int to) {}
}
