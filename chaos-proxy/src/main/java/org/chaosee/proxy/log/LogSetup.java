package org.chaosee.proxy.log;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sends what the whole process logs, its libraries included, to standard error. */
public final class LogSetup {

    private LogSetup() {}

    public static void install(LogFormat format, Level level) {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(format.formatter());
        Logger root = Logger.getLogger("");
        root.setLevel(level.intValue() < Level.INFO.intValue() ? Level.INFO : level);
        root.addHandler(handler);
        // Libraries tell far too much below that.
        Logger ours = Logger.getLogger("org.chaosee.proxy");
        ours.setLevel(level);
        handler.setFilter(event -> ours.isLoggable(event.getLevel()));
    }

    /** The level of that name, as in {@code LOG_LEVEL}; nothing when there is none. */
    public static Optional<Level> level(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "panic", "fatal", "error" -> Optional.of(Level.SEVERE);
            case "warn", "warning" -> Optional.of(Level.WARNING);
            case "", "info" -> Optional.of(Level.INFO);
            case "debug" -> Optional.of(Level.FINE);
            case "trace" -> Optional.of(Level.FINEST);
            default -> Optional.empty();
        };
    }
}
