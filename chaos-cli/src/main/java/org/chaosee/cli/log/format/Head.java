package org.chaosee.cli.log.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a record, read.
 *
 * @param level null when the line after it says so
 * @param logger empty when it isn't told
 * @param message what the line has of it; empty when it begins on the next one
 * @param exception the trace of an exception, if the record has it in a field of its own; empty when it doesn't
 */
public record Head(Instant at, @Nullable Level level, String logger, String message, String exception) {

    public static Head of(Instant at, Level level, String logger, String message) {
        return new Head(at, level, logger.strip(), message.strip(), "");
    }
}
