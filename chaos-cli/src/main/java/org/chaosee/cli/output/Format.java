package org.chaosee.cli.output;

/** How an answer is printed. */
public enum Format {
    /** For people; it may change. */
    TABLE,
    /** For programs: what the server answered. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
