package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.process.State;

/** What was done to which processes, for programs. */
final class Report {

    private Report() {}

    /** With what became of each. */
    static ObjectNode of(String operation, boolean dryRun, List<Seen> processes, Function<Seen, String> outcome) {
        ObjectNode report = Json.object().put("operation", operation).put("dryRun", dryRun);
        ArrayNode list = report.putArray("processes");
        processes.forEach(
                process -> list.add(of(process).put("outcome", dryRun ? "untouched" : outcome.apply(process))));
        return report;
    }

    static ObjectNode of(Seen process) {
        return Json.object()
                .put("pid", process.pid())
                .put("parent", process.parent())
                .put("user", process.user())
                .put("state", text(process.state()))
                .put("command", process.command());
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
