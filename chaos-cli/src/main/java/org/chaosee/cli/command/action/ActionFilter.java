package org.chaosee.cli.command.action;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.cli.output.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which actions; as options. All that are given must hold. */
@Section("Filter")
final class ActionFilter {

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            description = "Only those at this kind of fault point, such as http.")
    private @Nullable String kind;

    @Option(
            names = "--fault",
            paramLabel = "<type>",
            description = "Only those with this type of fault, such as latency.")
    private @Nullable String fault;

    @Option(names = "--storm", paramLabel = "<name>", description = "Only those of this storm.")
    private @Nullable String storm;

    @Option(
            names = "--name",
            paramLabel = "<glob>",
            description = "Only those of this name; * stands for any characters.")
    private @Nullable String name;

    Map<String, @Nullable Object> query() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("kind", kind);
        query.put("fault", fault);
        query.put("storm", storm);
        query.put("name", name);
        return query;
    }

    boolean isEmpty() {
        return kind == null && fault == null && storm == null && name == null;
    }
}
