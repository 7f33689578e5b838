package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * All that is written about a run. Immutable.
 *
 * @param experiment as run
 * @param before null when the hypothesis wasn't asked before the method
 * @param after null when the hypothesis wasn't asked after the method
 */
public record Journal(
        ObjectNode experiment,
        Instant start,
        Instant end,
        Duration duration,
        Status status,
        boolean deviated,
        @Nullable Round before,
        List<Round> during,
        @Nullable Round after,
        List<Entry> run,
        List<Entry> rollbacks) {

    /** The version of the format, which tools that read journals look at. */
    private static final String FORMAT = "1.45.0";

    public Journal {
        during = List.copyOf(during);
        run = List.copyOf(run);
        rollbacks = List.copyOf(rollbacks);
    }

    /**
     * As it is written.
     *
     * @param node the name of the machine
     */
    public ObjectNode json(String node) {
        ObjectNode result = Json.object();
        result.put("chaoslib-version", FORMAT);
        result.put("platform", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        result.put("node", node);
        result.set("experiment", experiment);
        result.put("start", Times.text(start));
        result.put("end", Times.text(end));
        result.put("duration", Times.seconds(duration));
        result.put("status", status.label());
        result.put("deviated", deviated);
        ObjectNode states = result.putObject("steady_states");
        states.set("before", before == null ? NullNode.getInstance() : before.json());
        states.set("after", after == null ? NullNode.getInstance() : after.json());
        ArrayNode rounds = states.putArray("during");
        during.forEach(round -> rounds.add(round.json()));
        result.set("run", entries(run));
        result.set("rollbacks", entries(rollbacks));
        return result;
    }

    private static ArrayNode entries(List<Entry> entries) {
        ArrayNode result = Json.array();
        entries.forEach(entry -> result.add(entry.json()));
        return result;
    }
}
