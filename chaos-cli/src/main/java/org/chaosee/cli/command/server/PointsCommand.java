package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.command.action.TargetOptions;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Paging;
import org.chaosee.cli.profile.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "points",
        description =
                "What can be hit: the fault points that the node that answers knows, or those that a target selects.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee points",
            "  chaosee points --http '/api/**'",
            "  chaosee points --bean 'org.example.orders.*'"
        })
public final class PointsCommand implements Runnable {

    private static final List<Column<JsonNode>> COLUMNS =
            List.of(Column.of("KIND", point -> point.path("kind").asText()), Column.of("POINT", PointsCommand::fields));

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Mixin
    private TargetOptions target;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("target", target.tree().map(JsonNode::toString).orElse(null));
        paging.addTo(query);
        output.list(
                server.connect().ask(Call.get("points").with(query)).body(),
                COLUMNS,
                "There are no such fault points on the node that answers");
    }

    private static String fields(JsonNode point) {
        return point.properties().stream()
                .filter(entry ->
                        !"kind".equals(entry.getKey()) && !entry.getValue().isNull())
                .map(PointsCommand::field)
                .collect(Collectors.joining(" "));
    }

    private static String field(Map.Entry<String, JsonNode> entry) {
        String value = entry.getValue().isValueNode()
                ? entry.getValue().asText()
                : entry.getValue().toString();
        return Set.of("method", "path").contains(entry.getKey()) ? value : entry.getKey() + "=" + value;
    }
}
