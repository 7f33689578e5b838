package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which fault; as options. */
@Section("What: one of")
final class FaultOptions {

    @Option(
            names = "--latency",
            paramLabel = "<min[..max]>",
            description = "Delay the call, such as 500ms or 1s..3s, both inclusive.")
    private @Nullable String latency;

    @Option(names = "--abort", paramLabel = "<status>", description = "Answer with this HTTP status instead.")
    private @Nullable Integer abort;

    @Option(
            names = "--exception",
            paramLabel = "<class[: message]>",
            description = "Throw this instead; it has to be on the server's list of what is allowed.")
    private @Nullable String exception;

    @Option(
            names = "--fault",
            paramLabel = "<type>",
            description = "Another fault, such as connection-lost, throttle or cpu; --set fault.… gives its members.")
    private @Nullable String fault;

    /** The fault, or nothing when none is named. */
    Optional<ObjectNode> tree() {
        List<ObjectNode> named = Stream.of(latency(), abort(), exception(), other())
                .filter(Objects::nonNull)
                .toList();
        if (named.size() > 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "An action has one fault, allowed is one of --latency, --abort, --exception, --fault");
        }
        return named.stream().findFirst();
    }

    private @Nullable ObjectNode latency() {
        if (latency == null) {
            return null;
        }
        String[] bounds = latency.split("\\.\\.", 2);
        try {
            return Json.object()
                    .put("type", "latency")
                    .put("min", Durations.parse(bounds[0]).toString())
                    .put("max", Durations.parse(bounds[bounds.length - 1]).toString());
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--latency: " + e.getMessage());
        }
    }

    private @Nullable ObjectNode abort() {
        return abort == null ? null : Json.object().put("type", "abort").put("status", abort);
    }

    private @Nullable ObjectNode exception() {
        if (exception == null) {
            return null;
        }
        String[] parts = exception.split(":\\s*", 2);
        ObjectNode tree = Json.object().put("type", "exception").put("exception", parts[0]);
        return parts.length == 1 ? tree : tree.put("message", parts[1]);
    }

    private @Nullable ObjectNode other() {
        return fault == null ? null : Json.object().put("type", fault);
    }
}
