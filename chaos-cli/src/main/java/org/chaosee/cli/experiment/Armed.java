package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.client.ServerAddress;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/**
 * What an experiment has armed: actions it created, storms it began. None of that outlives the run, whether a rollback has thought
 * of it or not.
 */
public final class Armed {

    /** What is in force: an action by its id, or a storm by its name, on that server. */
    private record Fault(String server, String kind, String name) {}

    /** Of an admin resource only: applications have actions of their own, which nobody wants to lose. */
    private static final Pattern LOCATION =
            Pattern.compile("(https?://[^/?#\\s]+(?:/[^?#\\s]*)?/chaos)/(actions|storms)/([^/?#\\s]+)");

    /** With their names, for people. */
    private final Map<Fault, String> faults = new LinkedHashMap<>();

    private final Set<String> silent = new HashSet<>();
    private final Map<String, Access> known = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param servers whose tokens are known; a token is sent to its own server only
     */
    public Armed(List<Access> servers) {
        servers.forEach(access -> known.putIfAbsent(place(access.server()), access));
    }

    /** Takes over what a command has noted. */
    public void add(RunDirectory directory) {
        for (JsonNode line : directory.armed()) {
            String name = line.path("name").asText();
            Fault fault =
                    new Fault(line.path("server").asText(), line.path("kind").asText(), name);
            faults.put(fault, line.path("title").asText(name));
        }
    }

    /** Finds what the activities of a journal have created over HTTP: an answer of 201 names it in {@code Location}. */
    public void add(JsonNode journal) {
        for (String list : List.of("run", "rollbacks")) {
            for (JsonNode entry : journal.path(list)) {
                JsonNode output = entry.path("output");
                created(output)
                        .ifPresent(fault -> faults.putIfAbsent(
                                fault, output.path("body").path("name").asText(fault.name())));
            }
        }
    }

    private static Optional<Fault> created(JsonNode output) {
        if (output.path("status").asInt() != 201) {
            return Optional.empty();
        }
        return output.path("headers").properties().stream()
                .filter(header -> "location".equalsIgnoreCase(header.getKey()))
                .map(header -> LOCATION.matcher(header.getValue().asText()))
                .filter(Matcher::matches)
                .map(match -> new Fault(match.group(1), match.group(2), match.group(3)))
                .findFirst();
    }

    /** Deletes what is still there. Returns a sentence for each, also for those that could not be deleted. */
    public List<String> disarm() {
        List<String> sentences = new ArrayList<>();
        faults.forEach((fault, name) -> {
            String what = ("storms".equals(fault.kind()) ? "the storm " : "the action ") + name;
            disarm(fault, what).ifPresent(sentences::add);
        });
        return sentences;
    }

    private Optional<String> disarm(Fault fault, String what) {
        URI server;
        try {
            server = ServerAddress.of(fault.server());
        } catch (CommandException e) {
            return Optional.of("Could not delete " + what + ", which expires by itself: " + e.sentence());
        }
        Access access = known.get(place(server));
        if (access == null) {
            return Optional.of("Nobody knows a token for " + server + ", so " + what
                    + " may still be there; it expires by itself. --observe names the server");
        }
        if (silent.contains(fault.server())) {
            return Optional.of("Nor could " + what + " be deleted, which expires by itself");
        }
        try {
            new AdminClient(new Access(server, access.token(), access.timeout()))
                    .ask(Call.delete(fault.kind(), fault.name()));
            return Optional.of("Deleted " + what + ", which the experiment had left behind");
        } catch (CommandException e) {
            if (e.code() == ExitCode.MISSING) {
                return Optional.empty();
            }
            if (e.code() == ExitCode.UNREACHABLE) {
                // Dozens of faults would be dozens of times the timeout.
                silent.add(fault.server());
            }
            return Optional.of("Could not delete " + what + ", which expires by itself: " + e.sentence());
        }
    }

    private static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
