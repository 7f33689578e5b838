package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/**
 * What an experiment has armed: actions it created, storms it began. None of that outlives the run, whether a rollback has thought
 * of it or not.
 */
public final class Armed {

    /** What is in force: an action by its id, or a storm by its name, on that server. */
    private record Fault(String server, String kind, String name) {}

    private static final Pattern LOCATION = Pattern.compile("(https?://.+)/(actions|storms)/([^/?#]+)");

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Map<String, Access> known = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param servers whose tokens are known; a token is sent to its own server only
     */
    public Armed(List<Access> servers) {
        servers.forEach(access -> known.put(place(access.server()), access));
    }

    /** Takes over what a command has noted. */
    public void add(RunDirectory directory) {
        for (JsonNode line : directory.armed()) {
            faults.add(new Fault(
                    line.path("server").asText(),
                    line.path("kind").asText(),
                    line.path("name").asText()));
        }
    }

    /** Finds what the activities of a journal have created over HTTP: an answer of 201 names it in {@code Location}. */
    public void add(JsonNode journal) {
        for (String list : List.of("run", "rollbacks")) {
            journal.path(list).forEach(entry -> created(entry.path("output")).ifPresent(faults::add));
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
        for (Fault fault : faults) {
            String what = ("storms".equals(fault.kind()) ? "the storm " : "the action ") + fault.name();
            Access access = known.get(place(URI.create(fault.server())));
            if (access == null) {
                sentences.add("Nobody knows a token for " + fault.server() + ", so " + what
                        + " may still be there; it expires by itself. --observe names the server");
                continue;
            }
            try {
                new AdminClient(new Access(URI.create(fault.server()), access.token(), access.timeout()))
                        .ask(Call.delete(fault.kind(), fault.name()));
                sentences.add("Deleted " + what + ", which the experiment had left behind");
            } catch (CommandException e) {
                if (e.code() != ExitCode.MISSING) {
                    sentences.add("Could not delete " + what + ", which expires by itself: " + e.sentence());
                }
            }
        }
        return sentences;
    }

    private static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
