package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.cli.output.Column;

/** Injections as rows. */
final class InjectionTable {

    static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.of("AT", injection -> text(injection, "at")),
            Column.of("NODE", injection -> text(injection, "node")),
            Column.of("ACTION", injection -> text(injection, "action")),
            Column.of("FAULT", injection -> text(injection, "fault")),
            Column.number("DELAY", injection -> text(injection, "delay")),
            Column.of("SKIPPED", injection -> text(injection, "skipped")),
            Column.of("POINT", InjectionTable::point));

    private InjectionTable() {}

    /** In one line, for those that come in one by one. */
    static String line(JsonNode injection) {
        return COLUMNS.stream()
                .map(column -> column.value().apply(injection))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String point(JsonNode injection) {
        JsonNode point = injection.path("point");
        return Stream.of("kind", "method", "path", "host", "type", "entity", "operation")
                .map(member -> text(point, member))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode tree, String member) {
        JsonNode value = tree.path(member);
        return value.isNull() ? "" : value.asText();
    }
}
