package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.process.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "List the processes that match; without a selection, all of this user. It touches nothing.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee process list --port 8080", "  chaosee process list --command '*java*' -o json"})
final class ListProcesses implements Runnable {

    private static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.number("PID", process -> process.path("pid").asText()),
            Column.number("PARENT", process -> process.path("parent").asText()),
            Column.of("USER", process -> process.path("user").asText()),
            Column.of("STATE", process -> process.path("state").asText()),
            Column.of("COMMAND", process -> process.path("command").asText()));

    @Mixin
    private Targets targets;

    @Mixin
    private Output output;

    @Override
    public void run() {
        Processes processes = Processes.ofSystem();
        List<Seen> found = targets.isGiven() ? targets.choice().found(processes) : mine(processes);
        ObjectNode page = Json.object();
        ArrayNode items = page.putArray("items");
        found.stream().sorted(Comparator.comparingLong(Seen::pid)).forEach(process -> items.add(Report.of(process)));
        page.put("total", found.size());
        output.list(page, COLUMNS, "There are no such processes");
    }

    private static List<Seen> mine(Processes processes) {
        String user = processes.user();
        return processes.all().stream()
                .filter(process -> process.user().equals(user) && !process.kernel() && process.state() != State.ZOMBIE)
                .toList();
    }
}
