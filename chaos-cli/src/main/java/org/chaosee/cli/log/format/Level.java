package org.chaosee.cli.log.format;

import java.util.Locale;

/** How bad a record is, whatever its server calls it; the worst comes first. */
public enum Level {
    ERROR,
    WARNING,
    OTHER;

    /** Takes names such as {@code SEVERE} and {@code WARN}, and Open Liberty's letters. */
    public static Level of(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "SEVERE", "ERROR", "FATAL", "CRITICAL", "ALERT", "EMERGENCY", "E", "F" -> ERROR;
            case "WARNING", "WARN", "W" -> WARNING;
            default -> OTHER;
        };
    }
}
