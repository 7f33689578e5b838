package org.chaosee.proxy.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells what happens: a message that is always the same, and what it is about in fields. Thread-safe. */
public final class Log {

    private final Logger logger;

    private Log(Logger logger) {
        this.logger = logger;
    }

    /** The one of that class. */
    public static Log of(Class<?> owner) {
        return new Log(Logger.getLogger(owner.getName()));
    }

    /**
     * For whoever looks for a mistake.
     *
     * @param fields names and values by turns
     */
    public void debug(String message, Object... fields) {
        log(Level.FINE, message, null, fields);
    }

    /**
     * For whoever wants to know what happens.
     *
     * @param fields names and values by turns
     */
    public void info(String message, Object... fields) {
        log(Level.INFO, message, null, fields);
    }

    /**
     * Something that was to be done is not.
     *
     * @param fields names and values by turns
     */
    public void warn(String message, Object... fields) {
        log(Level.WARNING, message, null, fields);
    }

    /**
     * Something went wrong that should not.
     *
     * @param fields names and values by turns
     */
    public void error(String message, Throwable cause, Object... fields) {
        log(Level.SEVERE, message, cause, fields);
    }

    private void log(Level level, String message, @Nullable Throwable cause, Object... fields) {
        if (logger.isLoggable(level)) {
            LogRecord record = new LogRecord(level, message);
            record.setLoggerName(logger.getName());
            record.setThrown(cause);
            record.setParameters(fields);
            logger.log(record);
        }
    }
}
