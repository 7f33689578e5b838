package org.chaosee.cli.health;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chaosee.cli.output.Plain;
import picocli.CommandLine.Help.Ansi;

/** Tells of each change in a line, and, on a terminal, how it stands in a last line that is written over. */
public final class HealthProgress implements HealthListener {

    /** To the first column, and the rest of the line is blank. */
    private static final String OVER = "\r\u001B[K";

    private final PrintWriter out;
    private final Ansi ansi;
    private final int columns;
    private final Map<String, String> states = new LinkedHashMap<>();

    /**
     * Nothing is told yet.
     *
     * @param columns the width of the terminal; 0 for no line that is written over
     */
    public HealthProgress(PrintWriter out, Ansi ansi, int columns) {
        this.out = out;
        this.ansi = ansi;
        this.columns = columns;
    }

    @Override
    public synchronized void changed(Instant at, String name, boolean up, String cause) {
        String sentence = at.truncatedTo(ChronoUnit.MILLIS) + "  " + (up ? "up    " : "DOWN  ") + name
                + (cause.isEmpty() ? "" : ": " + cause);
        clear();
        out.println(ansi.string(up ? "@|green +|@ " : "@|red !|@ ") + Plain.line(sentence));
        out.flush();
    }

    @Override
    public synchronized void asked(String name, boolean up, long requests, long failed) {
        states.put(name, name + (up ? " up " : " DOWN ") + (requests - failed) + "/" + requests);
        if (columns > 0) {
            String line = Plain.line(states.values().stream().collect(Collectors.joining("   ")));
            // The last column stays free: some terminals begin a new line there.
            out.print(OVER + line.substring(0, Math.min(line.length(), columns - 1)));
            out.flush();
        }
    }

    /** The line that is written over goes. */
    public synchronized void clear() {
        if (columns > 0) {
            out.print(OVER);
            out.flush();
        }
    }
}
