package org.chaosee.cli.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.screen.TerminalSize;
import picocli.CommandLine.Help.Ansi;

/**
 * Lays a snapshot out. What is too wide ends in an ellipsis; where there are too many lines, the longest lists lose their ends, and
 * say so.
 */
public final class Frame {

    private enum Style {
        HEADING(Ansi.Style.bold),
        PLAIN(Ansi.Style.reset),
        BAD(Ansi.Style.fg_red),
        GOOD(Ansi.Style.fg_green);

        private final Ansi.Style look;

        Style(Ansi.Style look) {
            this.look = look;
        }
    }

    private record Line(String text, Style style) {}

    /** A heading, and lines that may be left out from the end. */
    private record Part(Line heading, List<Line> lines) {}

    private static final Duration STALE = Duration.ofSeconds(10);

    private final int columns;
    private final int height;
    private final Ansi ansi;

    /** @param ansi says whether there are colours */
    public Frame(TerminalSize size, Ansi ansi) {
        this(size.columns(), size.lines(), ansi);
    }

    private Frame(int columns, int height, Ansi ansi) {
        this.columns = columns;
        this.height = height;
        this.ansi = ansi;
    }

    /** Without an end to the height, for a pipe. */
    public static Frame endless(int columns, Ansi ansi) {
        return new Frame(columns, Integer.MAX_VALUE, ansi);
    }

    /** At most as many lines as there is room for. */
    public List<String> lines(Snapshot snapshot) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                new Line(
                        "chaosee  " + Texts.time(snapshot.at()) + " UTC"
                                + (snapshot.address() == null ? "" : "  " + snapshot.address()),
                        Style.HEADING),
                new ArrayList<>()));
        if (!snapshot.health().isEmpty()) {
            parts.add(health(snapshot));
        }
        if (snapshot.serverFailure() != null) {
            parts.add(new Part(new Line(snapshot.serverFailure(), Style.BAD), new ArrayList<>()));
        }
        ServerState server = snapshot.server();
        if (server != null) {
            parts.add(nodes(server));
            parts.add(actions(server));
            parts.add(injections(server));
            parts.add(guard(server.status().path("guard")));
        }
        if (snapshot.metrics() != null) {
            parts.add(part("METRICS", new Line("  " + snapshot.metrics(), Style.PLAIN)));
        }
        return shorten(parts).stream().map(this::render).toList();
    }

    private static Part part(String heading, Line... lines) {
        return new Part(new Line(heading, Style.HEADING), new ArrayList<>(Arrays.asList(lines)));
    }

    private static Part health(Snapshot snapshot) {
        Part part = part("HEALTH");
        int widest = snapshot.health().stream()
                .mapToInt(state -> state.name().length())
                .max()
                .orElse(0);
        for (HealthState state : snapshot.health()) {
            boolean isStale = Duration.between(state.at(), snapshot.at()).compareTo(STALE) > 0;
            String text = "  " + pad(state.name(), widest) + (state.up() ? "  up    " : "  DOWN  ") + state.answer()
                    + (state.since().getEpochSecond() == 0 ? "" : ", since " + Texts.time(state.since()))
                    + (isStale ? ", asked at " + Texts.time(state.at()) : "");
            part.lines().add(new Line(text, state.up() ? Style.GOOD : Style.BAD));
        }
        return part;
    }

    private static Part nodes(ServerState server) {
        JsonNode halt = server.status().path("halt");
        Part part = part("NODES");
        if (halt.path("halted").asBoolean()) {
            part.lines()
                    .add(new Line(
                            "  HALTED by " + halt.path("by").asText("somebody") + ": "
                                    + halt.path("reason").asText("no reason was given"),
                            Style.BAD));
        }
        int widest = 0;
        for (JsonNode node : server.nodes().path("items")) {
            widest = Math.max(widest, node.path("name").asText().length());
        }
        for (JsonNode node : server.nodes().path("items")) {
            boolean isSilent = node.path("silent").asBoolean();
            boolean isCurrent = node.path("current").asBoolean();
            String text = "  " + pad(node.path("name").asText(), widest) + "  "
                    + pad(isSilent ? "SILENT" : node.path("state").asText(), 8) + "  revision "
                    + node.path("revision").asText() + (isCurrent ? ", current" : ", NOT current") + ", "
                    + node.path("injections").asText() + " injected";
            part.lines().add(new Line(text, isSilent || !isCurrent ? Style.BAD : Style.PLAIN));
        }
        return part;
    }

    private static Part actions(ServerState server) {
        Part part = part("ACTIONS  " + server.actions().size() + " live of "
                + server.status().path("actions").path("stored").asText());
        int widest = server.actions().stream()
                .mapToInt(action -> action.path("name").asText().length())
                .max()
                .orElse(0);
        server.actions().stream()
                .sorted(Comparator.comparing(action -> action.path("expiresAt").asText()))
                .forEach(action -> part.lines()
                        .add(new Line(
                                "  " + pad(action.path("name").asText(), Math.min(widest, 24)) + "  until "
                                        + Texts.time(action.path("expiresAt").asText()) + "  "
                                        + Texts.words(action.path("target")) + "  "
                                        + Texts.words(action.path("fault"))
                                        + (action.path("dryRun").asBoolean() ? "  (dry run)" : ""),
                                Style.PLAIN)));
        return part;
    }

    private Part injections(ServerState server) {
        List<Double> rates = server.rates();
        double now = rates.isEmpty() ? 0 : rates.get(rates.size() - 1);
        String heading = rates.isEmpty()
                ? "INJECTIONS"
                : String.format(
                        Locale.ROOT,
                        "INJECTIONS  %.1f/s now, %.1f/s at most, %.0f in the last %d s",
                        now,
                        rates.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                        rates.stream().mapToDouble(Double::doubleValue).sum(),
                        rates.size());
        String line = rates.isEmpty() ? "not watched long enough" : Sparkline.of(rates, columns - 3);
        return part(heading, new Line("  " + line, Style.PLAIN));
    }

    /** The only thing that knows of responses is the guard, if it watches. */
    private static Part guard(JsonNode guard) {
        if (!guard.path("watching").asBoolean()) {
            return part("RESPONSES", new Line("  not counted, as the guard is off", Style.PLAIN));
        }
        Part part = part("RESPONSES  " + guard.path("responses").asText() + " within "
                + Texts.duration(guard.path("window").asText()) + ", "
                + guard.path("breaches").asText() + " breaches");
        for (JsonNode condition : guard.path("conditions")) {
            part.lines()
                    .add(new Line(
                            "  " + condition.path("name").asText() + ": "
                                    + (condition.hasNonNull("value")
                                            ? condition.path("value").asText()
                                            : "nothing measured yet")
                                    + (condition.hasNonNull("bound")
                                            ? ", allowed "
                                                    + condition.path("bound").asText()
                                            : ""),
                            Style.PLAIN));
        }
        return part;
    }

    private List<Line> shorten(List<Part> parts) {
        int total = parts.stream().mapToInt(part -> 1 + part.lines().size()).sum();
        int[] cut = new int[parts.size()];
        while (total > height) {
            int longest = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (parts.get(i).lines().size() > parts.get(longest).lines().size()) {
                    longest = i;
                }
            }
            List<Line> lines = parts.get(longest).lines();
            if (lines.size() < 2) {
                break;
            }
            lines.remove(lines.size() - 1);
            // The line that says how many are missing takes the place of one of them.
            cut[longest] += cut[longest] == 0 ? 2 : 1;
            lines.set(lines.size() - 1, new Line("  ... " + cut[longest] + " more", Style.PLAIN));
            total--;
        }
        List<Line> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(part.heading());
            all.addAll(part.lines());
        }
        return all.subList(0, Math.min(all.size(), height));
    }

    private String render(Line line) {
        String plain = Plain.line(line.text());
        String fitting = plain.length() <= columns ? plain : plain.substring(0, columns - 1) + "…";
        if (!ansi.enabled() || line.style() == Style.PLAIN) {
            return fitting;
        }
        return line.style().look.on() + fitting + Ansi.Style.reset.on();
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
