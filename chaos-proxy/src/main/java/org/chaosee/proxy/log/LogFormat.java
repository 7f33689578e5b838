package org.chaosee.proxy.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** How a line of the log is written. */
public enum LogFormat {

    /** {@code time=… level=info msg="…" name=value}. */
    TEXT {
        @Override
        String line(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + quoted(field.getValue()))
                    .collect(Collectors.joining(" "));
        }
    },

    /** A JSON object. */
    JSON {
        @Override
        String line(Map<String, String> fields) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            fields.forEach(result::put);
            return result.toString();
        }
    };

    abstract String line(Map<String, String> fields);

    Formatter formatter() {
        return new Formatter() {
            @Override
            public String format(LogRecord event) {
                return line(fields(event)) + "\n";
            }
        };
    }

    private static Map<String, String> fields(LogRecord event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", event.getInstant().toString());
        fields.put("level", level(event.getLevel()));
        fields.put("msg", String.valueOf(event.getMessage()));
        Object[] parameters = event.getParameters();
        for (int i = 0; parameters != null && i + 1 < parameters.length; i += 2) {
            fields.put(String.valueOf(parameters[i]), String.valueOf(parameters[i + 1]));
        }
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace));
            fields.put("error", trace.toString());
        }
        return fields;
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warn";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    /** As it is when that is unmistakable, else as a JSON text: nothing that was typed can add a line or a field. */
    private static String quoted(String value) {
        return value.matches("[\\w.:/\\[\\]-]+")
                ? value
                : JsonNodeFactory.instance.textNode(value).toString();
    }

    /** {@code text} or {@code json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
