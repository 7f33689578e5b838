package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.output.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The members of an action; as options. What isn't given is left alone. */
@Section("For whom, how often, how long")
final class ActionOptions {

    @Mixin
    private TargetOptions target;

    @Mixin
    private FaultOptions fault;

    @Option(names = "--user", paramLabel = "<user>", description = "Only for this user; several may be named.")
    private List<String> users = List.of();

    @Option(names = "--role", paramLabel = "<role>", description = "Only for users in this role; several may be named.")
    private List<String> roles = List.of();

    @Option(names = "--node", paramLabel = "<node>", description = "Only on this node; several may be named.")
    private List<String> nodes = List.of();

    @Option(names = "--header", paramLabel = "<name=value>", description = "Only for requests with this header.")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--cohort",
            paramLabel = "<percent>",
            description = "Only for this share of the users, always the same.")
    private @Nullable BigDecimal cohort;

    @Option(names = "--probability", paramLabel = "<percent>", description = "This share of the calls, 0 to 100.")
    private @Nullable BigDecimal probability;

    @Option(names = "--every-nth", paramLabel = "<n>", description = "Every n-th call.")
    private @Nullable Integer everyNth;

    @Option(names = "--max", paramLabel = "<n>", description = "At most so often, on all nodes together.")
    private @Nullable Integer most;

    @Option(
            names = "--phase",
            paramLabel = "<phase>",
            description = "before the work, or after it: done, but the answer is late or lost.")
    private @Nullable String phase;

    @Option(names = "--seed", paramLabel = "<n>", description = "The same seed hits the same calls again.")
    private @Nullable Long seed;

    @Option(names = "--dry-run", description = "Decide and count, but inject nothing.")
    private boolean dryRun;

    @Option(names = "--disabled", description = "Leave it disabled.")
    private boolean disabled;

    @Option(names = "--description", paramLabel = "<text>", description = "What it is for.")
    private @Nullable String description;

    @Option(
            names = "--expires-in",
            paramLabel = "<duration>",
            description = "When it ends by itself, such as 10m. Otherwise the server's default.")
    private @Nullable Duration expiresIn;

    @Option(
            names = "--set",
            paramLabel = "<member=value>",
            description = "Any other member, such as fault.load=0.5 or trigger.from=2026-01-01T12:00:00Z.")
    private List<String> assignments = List.of();

    @Nullable
    Duration expiresIn() {
        return expiresIn;
    }

    /** Changes the document as the options say; but for the expiry, for which one has to know the server's time. */
    void applyTo(ObjectNode action) {
        target.tree().ifPresent(tree -> action.set("target", tree));
        fault.tree().ifPresent(tree -> action.set("fault", tree));
        list(action, "users", users);
        list(action, "roles", roles);
        list(action, "nodes", nodes);
        if (!headers.isEmpty()) {
            ObjectNode tree = object(action, "scope").putObject("headers");
            headers.forEach(tree::put);
        }
        if (cohort != null) {
            object(action, "scope").put("cohortPercent", cohort);
        }
        trigger(action);
        text(action, "phase", phase);
        text(action, "description", description);
        if (seed != null) {
            action.put("seed", seed);
        }
        if (dryRun) {
            action.put("dryRun", true);
        }
        if (disabled) {
            action.put("enabled", false);
        }
        assignments.forEach(assignment -> Dotted.set(action, assignment));
    }

    private void trigger(ObjectNode action) {
        if (probability != null) {
            object(action, "trigger").put("probability", probability);
        }
        if (everyNth != null) {
            object(action, "trigger").put("everyNth", everyNth);
        }
        if (most != null) {
            object(action, "trigger").put("maxInjections", most);
        }
    }

    private static void list(ObjectNode action, String member, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = object(action, "scope").putArray(member);
            values.forEach(list::add);
        }
    }

    private static void text(ObjectNode action, String member, @Nullable String value) {
        if (value != null) {
            action.put(member, value);
        }
    }

    private static ObjectNode object(ObjectNode action, String member) {
        return action.get(member) instanceof ObjectNode child ? child : action.putObject(member);
    }
}
