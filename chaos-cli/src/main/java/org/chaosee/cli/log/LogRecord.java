package org.chaosee.cli.log;

import java.time.Instant;
import org.chaosee.cli.log.format.Level;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log, with what its stack trace says.
 *
 * @param logger empty when it isn't told
 * @param message its first line
 * @param exception the class of the exception; null when there is none
 * @param rootCause the class of the last of its causes; null when it has none
 */
public record LogRecord(
        Instant at,
        Level level,
        String logger,
        String message,
        @Nullable String exception,
        @Nullable String rootCause) {}
