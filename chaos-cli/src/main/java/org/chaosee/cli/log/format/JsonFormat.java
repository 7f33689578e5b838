package org.chaosee.cli.log.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.chaosee.cli.output.Json;

/** An object of JSON in each line, by whatever common names its members go. */
final class JsonFormat implements LogFormat {

    private static final List<String> TIME = List.of(
            "timestamp",
            "@timestamp",
            "Timestamp",
            "ibm_datetime",
            "datetime",
            "time",
            "ts",
            "instant",
            "TimeMillis",
            "timeMillis");
    private static final List<String> LEVEL =
            List.of("level", "Level", "loglevel", "logLevel", "severity", "log.level", "ibm_loglevel");
    private static final List<String> LOGGER =
            List.of("loggerName", "logger", "LoggerName", "logger_name", "log.logger", "module", "ibm_className");
    private static final List<String> MESSAGE = List.of("message", "msg", "LogMessage", "Message");
    private static final List<String> EXCEPTION = List.of(
            "stackTrace",
            "stack_trace",
            "exception",
            "Exception",
            "error.stack_trace",
            "ibm_stackTrace",
            "thrown",
            "Throwable");

    private final ZoneId zone;

    JsonFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String description() {
        return "JSON lines: {\"timestamp\": \"2026-01-01T12:00:00Z\", \"level\": \"ERROR\", \"message\": \"...\"}";
    }

    @Override
    public Optional<Head> head(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = Json.parse(line);
            String message = text(first(tree, MESSAGE));
            String exception = text(first(tree, EXCEPTION));
            return at(tree).map(at -> new Head(
                    at,
                    Level.of(text(first(tree, LEVEL))),
                    text(first(tree, LOGGER)),
                    message.lines().findFirst().orElse(""),
                    exception.isEmpty() ? message : exception));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> at(JsonNode tree) {
        JsonNode time = first(tree, TIME);
        if (!time.isNumber()) {
            return Stamps.read(text(time), zone);
        }
        try {
            // Seconds have ten digits until 2286, milliseconds have three more.
            double number = time.asDouble();
            return Optional.of(Instant.ofEpochMilli((long) (number < 1e11 ? number * 1000 : number)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode first(JsonNode tree, List<String> names) {
        for (String name : names) {
            if (tree.hasNonNull(name)) {
                return tree.get(name);
            }
        }
        return MissingNode.getInstance();
    }

    /** An exception may be an object, with its type and its message. */
    private static String text(JsonNode value) {
        if (!value.isObject()) {
            return value.asText("");
        }
        String type = text(first(value, List.of("exceptionType", "type", "class", "name")));
        String trace = text(first(value, List.of("stackTrace", "StackTrace", "trace", "frames")));
        return trace.isEmpty() ? type + ": " + text(first(value, MESSAGE)) : trace;
    }
}
