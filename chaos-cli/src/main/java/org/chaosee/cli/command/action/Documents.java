package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.source.SourceException;

/** Reads actions from a file: one, a list of them, or what {@code list -o json} printed. */
final class Documents {

    /** What the server sets, and refuses in a new action. */
    private static final Set<String> SET_BY_SERVER =
            Set.of("id", "createdBy", "createdAt", "updatedAt", "armedAt", "storm");

    private Documents() {}

    static List<ObjectNode> read(Shell shell, Path file) {
        JsonNode tree = "-".equals(file.toString()) ? standardInput(shell) : file(shell.file(file));
        JsonNode list = tree.path("items").isArray() ? tree.path("items") : tree;
        List<ObjectNode> documents = new ArrayList<>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                documents.add(action(list.get(i), file + ", entry " + i));
            }
        } else {
            documents.add(action(list, file.toString()));
        }
        return documents;
    }

    private static ObjectNode action(JsonNode tree, String place) {
        if (!(tree instanceof ObjectNode action)) {
            throw new CommandException(
                    ExitCode.INVALID, place + " is no action, allowed is an object, or a list of objects");
        }
        return action.deepCopy().without(SET_BY_SERVER);
    }

    private static JsonNode standardInput(Shell shell) {
        try {
            return Json.parse(new String(shell.in().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandException(ExitCode.INVALID, "Standard input is no JSON: " + e.getMessage());
        }
    }

    private static JsonNode file(Path file) {
        try {
            return Experiments.load(file.toString());
        } catch (SourceException e) {
            throw new CommandException(ExitCode.INVALID, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.FAILED, "Interrupted while " + file + " was read");
        }
    }
}
