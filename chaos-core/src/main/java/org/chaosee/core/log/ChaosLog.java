package org.chaosee.core.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Logs numbered messages to the server's log, all under the name {@code org.chaosee}. */
public final class ChaosLog {

    private static final System.Logger LOGGER = System.getLogger("org.chaosee");

    /**
     * Control characters of ASCII and Latin-1 (next line, for one), Unicode's own line and paragraph separators, and what
     * is not seen itself but hides others or turns their order round.
     */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /** Made at once: when it is asked, it may be too late to load it. */
    private static final ClassSource CLASSES = new ClassSource(ChaosLog.class);

    private ChaosLog() {}

    public static void log(LogMessage message, Object... parameters) {
        log(message, null, parameters);
    }

    /**
     * Logs the message with the stack trace of {@code cause}. Trouble is news only as long as the application's classes
     * can be loaded: see {@link ClassSource}.
     */
    public static void log(LogMessage message, @Nullable Throwable cause, Object... parameters) {
        if (LOGGER.isLoggable(message.level()) && (!isTrouble(message) || CLASSES.isOpen())) {
            LOGGER.log(message.level(), message.code() + " " + format(message.text(), parameters), cause);
        }
    }

    private static boolean isTrouble(LogMessage message) {
        return message.level().compareTo(System.Logger.Level.WARNING) >= 0;
    }

    /**
     * Puts the parameters in their places. {@link java.text.MessageFormat} would group the digits of numbers and trip
     * over apostrophes. What a user typed can't break a line.
     */
    static String format(String text, Object... parameters) {
        StringBuilder line = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            int index = Integer.parseInt(text.substring(open + 1, close));
            line.append(text, from, open)
                    .append(CONTROL.matcher(String.valueOf(parameters[index])).replaceAll(" "));
            from = close + 1;
        }
        return line.append(text, from, text.length()).toString();
    }
}
