package org.chaosee.core.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what is said of failures. */
public final class Causes {

    private static final Pattern FIGURES = Pattern.compile("[0-9]+");

    private Causes() {}

    /** Whether they differ in figures at most, as when a pool says how long it has waited. */
    public static boolean alike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return masked(one).equals(masked(other));
    }

    private static String masked(String cause) {
        return FIGURES.matcher(cause).replaceAll("0");
    }
}
