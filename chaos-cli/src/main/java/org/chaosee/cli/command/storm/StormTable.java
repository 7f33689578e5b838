package org.chaosee.cli.command.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.cli.output.Column;

/** Storms as rows. */
final class StormTable {

    static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.of("NAME", storm -> storm.path("name").asText()),
            Column.of("FOR", StormTable::whom),
            Column.of("BEGUN", storm -> storm.path("begunAt").asText()),
            Column.of("ENDS", storm -> storm.path("endsAt").asText()),
            Column.of("BY", storm -> storm.path("begunBy").asText("")),
            Column.number(
                    "INJECTED HERE", storm -> storm.path("tally").path("total").asText()));

    private StormTable() {}

    private static String whom(JsonNode storm) {
        if (storm.path("everyone").asBoolean()) {
            return "everyone";
        }
        List<String> whom = new ArrayList<>();
        storm.path("users").forEach(user -> whom.add(user.asText()));
        storm.path("roles").forEach(role -> whom.add("role " + role.asText()));
        return String.join(", ", whom);
    }
}
