package org.chaosee.core.glob;

import java.util.List;

/** Several patterns, of which one has to match. */
public final class Globs {

    private final List<Glob> globs;

    private Globs(List<Glob> globs) {
        this.globs = globs;
    }

    /** The patterns, with segments parted by that character. */
    public static Globs of(List<String> patterns, char separator) {
        return new Globs(
                patterns.stream().map(pattern -> Glob.of(pattern, separator)).toList());
    }

    /** Whether at least one pattern matches the whole value; never, when there is none. */
    public boolean matchAny(String value) {
        for (Glob glob : globs) {
            if (glob.matches(value)) {
                return true;
            }
        }
        return false;
    }

    /** The patterns as they were given, parted by commas. */
    @Override
    public String toString() {
        return String.join(", ", globs.stream().map(Glob::toString).toList());
    }
}
