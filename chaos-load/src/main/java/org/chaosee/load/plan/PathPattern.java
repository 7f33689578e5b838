package org.chaosee.load.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path, its query included, in which <code>{random:1-100}</code> and <code>{uuid}</code> are replaced for each request. */
public final class PathPattern {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RANDOM = Pattern.compile("random:(\\d{1,18})-(\\d{1,18})");

    private final String text;
    private final List<Part> parts;

    private PathPattern(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when something else is in braces
     */
    public static PathPattern of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(literal(text.substring(end, matcher.start())));
            parts.add(place(matcher.group(1)));
            end = matcher.end();
        }
        parts.add(literal(text.substring(end)));
        return new PathPattern(text, parts);
    }

    private static Part literal(String text) {
        return random -> text;
    }

    private static Part place(String name) {
        if (name.equals("uuid")) {
            return PathPattern::uuid;
        }
        Matcher matcher = RANDOM.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Nothing is known by the name {" + name + "}");
        }
        long from = Long.parseLong(matcher.group(1));
        long to = Long.parseLong(matcher.group(2));
        if (from > to) {
            throw new IllegalArgumentException("No number is in {" + name + "}");
        }
        return random -> String.valueOf(random.nextLong(from, to + 1));
    }

    /** Of version 4, but from the seed: the same plan asks for the same things. */
    private static String uuid(RandomGenerator random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** Whether it is the same for each request. */
    public boolean isFixed() {
        return parts.size() == 1;
    }

    public String fill(RandomGenerator random) {
        StringBuilder result = new StringBuilder();
        parts.forEach(part -> result.append(part.text(random)));
        return result.toString();
    }

    @Override
    public String toString() {
        return text;
    }

    private interface Part {

        String text(RandomGenerator random);
    }
}
