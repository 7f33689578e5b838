package org.chaosee.cli.command.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.client.ServerAddress;
import org.chaosee.cli.observe.Observation;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What to watch while an experiment runs; as options, or as the experiment's extension {@code chaos-ee}:
 *
 * <pre>
 * "extensions": [{"name": "chaos-ee", "observe": {
 *   "servers": ["http://localhost:8080"], "health": {"shop": "http://localhost:8080/health/ready"}, "interval": "1s"}}]
 * </pre>
 */
@Section("What is watched meanwhile")
final class WatchOptions {

    private static final String EXTENSION = "chaos-ee";

    @Option(
            names = "--observe",
            paramLabel = "<address>",
            description =
                    "An application whose injections, nodes and actions go into the journal; one for each node, if possible. "
                            + "Otherwise those that the experiment names, or --server.")
    private List<String> servers = List.of();

    @Option(
            names = "--health",
            paramLabel = "<name=address>",
            description = "An address that answers with a success as long as all is well.")
    private Map<String, String> health = Map.of();

    @Option(names = "--interval", paramLabel = "<duration>", description = "How often to look. Otherwise 1s.")
    private @Nullable Duration interval;

    /**
     * What to watch, the options ahead of the experiment.
     *
     * @param extensions those of the experiment, filled
     * @throws CommandException when something is wrong
     */
    Observation of(JsonNode extensions, ServerOptions own) {
        JsonNode wanted = observe(extensions);
        List<String> addresses = new ArrayList<>(servers);
        if (addresses.isEmpty()) {
            wanted.path("servers").forEach(server -> addresses.add(server.asText()));
        }
        List<Access> accesses = new ArrayList<>();
        addresses.forEach(address -> accesses.add(own.accessTo(ServerAddress.of(address))));
        if (accesses.isEmpty() && own.isGiven()) {
            accesses.add(own.access());
        }
        Map<String, URI> probes = new LinkedHashMap<>();
        wanted.path("health")
                .properties()
                .forEach(entry ->
                        probes.put(entry.getKey(), address(entry.getValue().asText())));
        health.forEach((name, address) -> probes.put(name, address(address)));
        return new Observation(accesses, probes, interval(wanted));
    }

    private Duration interval(JsonNode wanted) {
        Duration chosen = interval;
        if (chosen == null) {
            try {
                chosen = Durations.parse(wanted.path("interval").asText("1s"));
            } catch (IllegalArgumentException e) {
                throw new CommandException(ExitCode.INVALID, "The extension chaos-ee: interval: " + e.getMessage());
            }
        }
        if (chosen.toMillis() < 100) {
            throw new CommandException(ExitCode.USAGE, "The interval is too short, allowed is 100ms or more");
        }
        return chosen;
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new CommandException(
                ExitCode.USAGE, "'" + text + "' is no address over HTTP that could be asked for health");
    }

    private static JsonNode observe(JsonNode extensions) {
        for (JsonNode extension : extensions) {
            if (EXTENSION.equals(extension.path("name").asText())) {
                return extension.path("observe");
            }
        }
        return extensions.path(EXTENSION);
    }
}
