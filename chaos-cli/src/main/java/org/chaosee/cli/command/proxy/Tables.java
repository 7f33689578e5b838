package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Json;

/** Proxies and toxics as rows. */
final class Tables {

    static final List<Column<JsonNode>> PROXIES = List.of(
            Column.of("NAME", proxy -> proxy.path("name").asText()),
            Column.of("ON", proxy -> proxy.path("enabled").asBoolean() ? "yes" : "no"),
            Column.of("LISTEN", proxy -> proxy.path("listen").asText()),
            Column.of("UPSTREAM", proxy -> proxy.path("upstream").asText()),
            Column.of("TOXICS", Tables::toxics));

    static final List<Column<JsonNode>> TOXICS = List.of(
            Column.of("NAME", toxic -> toxic.path("name").asText()),
            Column.of("TYPE", toxic -> toxic.path("type").asText()),
            Column.of("STREAM", toxic -> toxic.path("stream").asText()),
            Column.number("TOXICITY", toxic -> toxic.path("toxicity").asText()),
            Column.of("ATTRIBUTES", Tables::attributes));

    private Tables() {}

    /** What the API lists, in the form in which all lists of this program are printed. */
    static JsonNode page(Iterable<JsonNode> items) {
        List<JsonNode> list = new ArrayList<>();
        items.forEach(list::add);
        return Json.object()
                .put("total", list.size())
                .set("items", Json.object().arrayNode().addAll(list));
    }

    private static String toxics(JsonNode proxy) {
        List<String> names = new ArrayList<>();
        proxy.path("toxics").forEach(toxic -> names.add(toxic.path("name").asText()));
        return String.join(" ", names);
    }

    private static String attributes(JsonNode toxic) {
        List<String> parts = new ArrayList<>();
        toxic.path("attributes")
                .properties()
                .forEach(attribute -> parts.add(
                        attribute.getKey() + "=" + attribute.getValue().asText()));
        return String.join(" ", parts);
    }
}
