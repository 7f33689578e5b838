package org.chaosee.cli.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds exceptions in the lines of one record; keeps only their classes, however long the trace. Used by one thread. */
final class TraceReader {

    private static final Pattern EXCEPTION = Pattern.compile(
            "\\s*(Caused by: )?(?:Exception in thread \"[^\"]*\" )?((?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error|Throwable|Failure|Fault))(?::.*|\\s*)");

    private static final Pattern BEHIND = Pattern.compile(
            "[:(\\s]((?:[a-zA-Z_][\\w$]*\\.)+(?=[A-Z])[\\w$]*(?:Exception|Error|Throwable|Failure|Fault))(?=[:)\\s]|$)");

    private @Nullable String exception;
    private @Nullable String rootCause;

    void read(String line) {
        // A line of a trace is looked at quickly: most of them are calls.
        if (line.startsWith("\tat ") || line.startsWith("    at ") || line.length() > 20_000) {
            return;
        }
        Matcher matcher = EXCEPTION.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        if (exception == null) {
            exception = matcher.group(2);
        } else if (matcher.group(1) != null) {
            rootCause = matcher.group(2);
        }
    }

    /** Some servers put the exception behind the message, in the same line; it counts if no line begins with one. */
    void readEnd(String message) {
        Matcher matcher = BEHIND.matcher(message.substring(0, Math.min(message.length(), 2000)));
        if (exception == null && matcher.find()) {
            exception = matcher.group(1);
        }
    }

    @Nullable
    String exception() {
        return exception;
    }

    @Nullable
    String rootCause() {
        return rootCause;
    }
}
