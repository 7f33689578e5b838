package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.observe.Observation;
import org.chaosee.cli.observe.Observer;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.signal.Signals;
import org.chaosee.cli.webhook.Webhook;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.Outcome;
import org.chaosee.experiment.Run;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.RunListener;
import org.jspecify.annotations.Nullable;

/**
 * One run, with everything around it:
 *
 * <pre>
 * begin to watch ─► run ─► see that nothing armed is left ─► end to watch ─► journal
 * </pre>
 */
public final class Conduct {

    /**
     * What came out of it.
     *
     * @param journal null when there is none
     * @param trouble why the journal could not be written; null when it was, or there is none
     */
    public record Result(
            @Nullable JsonNode journal,
            Verdict verdict,
            List<String> notes,
            @Nullable String trouble) {}

    private final JsonNode experiment;
    private final RunOptions options;
    private final Observation observation;
    private final Access own;
    private final Webhook webhook;
    private final RunListener progress;
    private final Consumer<String> notice;
    private final Clock clock;
    private final AtomicBoolean interrupted = new AtomicBoolean();

    /**
     * Prepares it.
     *
     * @param own where commands go that name no server, and with which token
     * @param notice hears sentences for the user
     */
    public Conduct(
            JsonNode experiment,
            RunOptions options,
            Observation observation,
            Access own,
            Webhook webhook,
            RunListener progress,
            Consumer<String> notice,
            Clock clock) {
        this.experiment = experiment;
        this.options = options;
        this.observation = observation;
        this.own = own;
        this.webhook = webhook;
        this.progress = progress;
        this.notice = notice;
        this.clock = clock;
    }

    /**
     * Runs it, writes the journal, and leaves nothing armed.
     *
     * @param strict whether to add nothing to the run that the format's own engine doesn't have
     */
    public Result play(Path journalFile, boolean strict, String version) throws InterruptedException {
        JournalFile file = new JournalFile(journalFile);
        RunDirectory directory = RunDirectory.make();
        try {
            return play(file, directory, strict, version);
        } finally {
            directory.delete();
        }
    }

    @SuppressWarnings("try") // the signals are only to be listened to
    private Result play(JournalFile file, RunDirectory directory, boolean strict, String version)
            throws InterruptedException {
        String title = experiment.path("title").asText();
        Observer observer = new Observer(observation, clock);
        Run run = Experiments.prepare(
                experiment,
                options.toBuilder().environment(environment(directory)).build(),
                listener(title));
        // Up to the journal: who is impatient must not lose it.
        try (Signals signals = Signals.listen(() -> interrupt(run))) {
            observer.begin();
            webhook.send("start", "The experiment begins: " + title);
            Outcome outcome = played(run, directory, strict);
            if (!strict) {
                disarm(directory, outcome.journal()).forEach(notice);
            }
            ObjectNode observed = observer.end();
            Verdict verdict = Verdict.of(outcome, strict);
            webhook.send("end", verdict.sentence() + ": " + title);
            ArrayNode told = webhook.end();
            if (!(outcome.journal() instanceof ObjectNode tree)) {
                return new Result(null, verdict, outcome.notes(), null);
            }
            if (!strict) {
                tree.set("chaos-ee", evidence(outcome, verdict, observed, told, directory, version));
            }
            return new Result(tree, verdict, outcome.notes(), write(file, tree));
        }
    }

    /** Nothing stays armed, not even when the run itself fails in a way that nobody has thought of. */
    private Outcome played(Run run, RunDirectory directory, boolean strict) {
        try {
            return run.play();
        } catch (RuntimeException | Error e) {
            if (!strict) {
                disarm(directory, null).forEach(notice);
            }
            throw e;
        }
    }

    /** A full disk must not hide how the run came out. Returns what went wrong, or null. */
    private static @Nullable String write(JournalFile file, JsonNode journal) {
        try {
            file.write(journal);
            return null;
        } catch (CommandException e) {
            return e.sentence();
        }
    }

    private void interrupt(Run run) {
        notice.accept(
                interrupted.compareAndSet(false, true)
                        ? "Interrupted: the method ends, and what it did is rolled back. Once more ends the rollbacks, too"
                        : "Interrupted again: the rollbacks end");
        run.interrupt();
    }

    private Map<String, String> environment(RunDirectory directory) {
        Map<String, String> environment = new LinkedHashMap<>(options.environment());
        environment.put(RunDirectory.VARIABLE, directory.path().toString());
        return environment;
    }

    private List<String> disarm(RunDirectory directory, @Nullable JsonNode journal) {
        Armed armed = new Armed(
                Stream.concat(Stream.of(own), observation.servers().stream()).toList());
        armed.add(directory);
        if (journal != null) {
            armed.add(journal);
        }
        return armed.disarm();
    }

    private ObjectNode evidence(
            Outcome outcome,
            Verdict verdict,
            ObjectNode observed,
            ArrayNode told,
            RunDirectory directory,
            String version) {
        ObjectNode evidence = Json.object();
        evidence.put("format", 1);
        evidence.put("version", version);
        evidence.put("run", UUID.randomUUID().toString());
        evidence.put("strict", false);
        ObjectNode exit = evidence.putObject("exit").put("code", verdict.code().number());
        outcome.reasons().forEach(reason -> exit.withArray("reasons").add(reason.sentence()));
        outcome.check()
                .warnings()
                .forEach(warning -> evidence.withArray("warnings")
                        .addObject()
                        .put("kind", warning.kind())
                        .put("pointer", warning.pointer())
                        .put("message", warning.message()));
        evidence.set("observed", observation.isEmpty() ? null : observed);
        evidence.set("load", directory.loads());
        if (webhook.isWanted()) {
            evidence.set("notifications", told);
        }
        return evidence;
    }

    /** Tells the webhook of the first deviation, besides. */
    private RunListener listener(String title) {
        return new Deviations(progress, () -> webhook.send("deviation", "The steady state is not met: " + title));
    }
}
