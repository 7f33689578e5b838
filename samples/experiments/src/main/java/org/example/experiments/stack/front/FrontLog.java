package org.example.experiments.stack.front;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the front's libraries log to a file: a node that dies is no news for the terminal. */
public final class FrontLog implements AutoCloseable {

    /** Held, as the JDK would forget what was set. */
    private final List<Logger> loggers;

    private final FileHandler handler;

    private FrontLog(List<Logger> loggers, FileHandler handler) {
        this.loggers = loggers;
        this.handler = handler;
    }

    /** Begins the file anew. */
    public static FrontLog to(Path file) throws IOException {
        // Percent signs are patterns there.
        FileHandler handler = new FileHandler(file.toString().replace("%", "%%"));
        handler.setFormatter(new SimpleFormatter());
        List<Logger> loggers = List.of(
                Logger.getLogger("io.undertow"),
                Logger.getLogger("org.xnio"),
                Logger.getLogger("org.jboss.threads"),
                Logger.getLogger("io.zonky"));
        loggers.forEach(logger -> {
            logger.setUseParentHandlers(false);
            logger.addHandler(handler);
        });
        return new FrontLog(loggers, handler);
    }

    @Override
    public void close() {
        loggers.forEach(logger -> logger.removeHandler(handler));
        handler.close();
    }
}
