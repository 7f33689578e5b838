package org.chaosee.cli.screen;

import java.io.PrintWriter;
import java.util.List;

/**
 * The whole terminal, for as long as it is open: what was there before comes back when it is closed, also when the program is told
 * to end. Safe for use by several threads.
 */
public final class Screen implements AutoCloseable {

    /** The other screen, without a cursor. */
    private static final String ENTER = "\u001B[?1049h\u001B[?25l\u001B[2J";

    private static final String LEAVE = "\u001B[?25h\u001B[?1049l";
    private static final String HOME = "\u001B[H";
    private static final String REST_OF_LINE = "\u001B[K";
    private static final String REST_OF_SCREEN = "\u001B[J";

    private final PrintWriter out;
    private final Thread hook = new Thread(this::leave, "screen");
    private boolean isOpen = true;

    private Screen(PrintWriter out) {
        this.out = out;
    }

    /** Takes the terminal over. */
    public static Screen open(PrintWriter out) {
        Screen screen = new Screen(out);
        Runtime.getRuntime().addShutdownHook(screen.hook);
        out.print(ENTER);
        out.flush();
        return screen;
    }

    /**
     * Draws over what was there, without a flicker.
     *
     * @param lines no more than the terminal has, and none wider
     */
    public synchronized void draw(List<String> lines) {
        if (isOpen) {
            out.print(HOME + String.join(REST_OF_LINE + "\r\n", lines) + REST_OF_LINE + REST_OF_SCREEN);
            out.flush();
        }
    }

    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown has begun.
        }
    }

    private synchronized void leave() {
        if (isOpen) {
            isOpen = false;
            out.print(LEAVE);
            out.flush();
        }
    }
}
