package org.chaosee.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one journal from a parser, once. */
final class JournalReader {

    private final String source;
    private final JsonParser parser;
    private final Stream stream;
    private final EntryReader entryReader = new EntryReader();

    private final ObjectNode head = JsonNodeFactory.instance.objectNode();
    private final List<Round> during = new ArrayList<>();
    private final List<Entry> run = new ArrayList<>();
    private final List<Entry> rollbacks = new ArrayList<>();
    private boolean hasRun;
    private boolean hasStates;
    private @Nullable Round before;
    private @Nullable Round after;
    private @Nullable Evidence evidence;

    JournalReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
        this.stream = new Stream(parser);
    }

    Journal read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new ShapeException("", "is no object");
        }
        stream.members("", this::member);
        if (parser.nextToken() != null) {
            throw new ShapeException("", "is followed by something else");
        }
        return journal(new Tree(head, ""));
    }

    private boolean member(String name) throws IOException {
        switch (name) {
            case "steady_states" -> {
                hasStates = true;
                stream.members("/steady_states", this::state);
            }
            case "run" -> {
                hasRun = true;
                run.addAll(stream.list("/run", entryReader::entry));
            }
            case "rollbacks" -> rollbacks.addAll(stream.list("/rollbacks", entryReader::entry));
            case "chaos-ee" -> evidence = stream.isNull() ? null : new EvidenceReader(stream).read();
            case "chaoslib-version",
                    "platform",
                    "node",
                    "experiment",
                    "start",
                    "end",
                    "duration",
                    "status",
                    "deviated" -> head.set(name, stream.tree("/" + name).node());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean state(String name) throws IOException {
        switch (name) {
            case "before" -> before = stream.isNull() ? null : entryReader.round(stream.tree("/steady_states/before"));
            case "after" -> after = stream.isNull() ? null : entryReader.round(stream.tree("/steady_states/after"));
            case "during" -> during.addAll(stream.list("/steady_states/during", entryReader::shortRound));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Journal journal(Tree tree) {
        Experiment experiment = ExperimentReader.read(tree.object("experiment"));
        Instant start = tree.instant("start");
        if (!hasStates) {
            throw new ShapeException("/steady_states", "is missing");
        }
        if (!hasRun) {
            throw new ShapeException("/run", "is missing");
        }
        Duration duration = tree.duration("duration").orElse(null);
        Instant told = tree.optionalInstant("end").orElse(duration == null ? start : start.plus(duration));
        Instant end = told.isBefore(start) ? start : told;
        return new Journal(
                source,
                experiment,
                start,
                end,
                duration == null ? Duration.between(start, end) : duration,
                tree.text("status"),
                tree.flag("deviated"),
                tree.optionalText("node").orElse(""),
                tree.optionalText("platform").orElse(""),
                tree.optionalText("chaoslib-version").orElse(""),
                before,
                during,
                after,
                run,
                rollbacks,
                evidence);
    }
}
