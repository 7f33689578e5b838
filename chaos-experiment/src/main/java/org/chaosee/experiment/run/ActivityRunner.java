package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.journal.Entry;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.provider.Provider;
import org.chaosee.experiment.provider.Seconds;
import org.chaosee.experiment.provider.http.HttpProvider;
import org.chaosee.experiment.provider.process.ProcessProvider;
import org.jspecify.annotations.Nullable;

/** Does one activity: pause, call, pause. Thread-safe. */
final class ActivityRunner {

    private final RunOptions options;
    private final Rules rules;
    private final Map<String, Provider> providers;
    private final Progress progress;

    ActivityRunner(RunOptions options, Progress progress) {
        this(
                options,
                progress,
                Map.of(
                        "http", new HttpProvider(options.rules()),
                        "process",
                                new ProcessProvider(
                                        options.rules(),
                                        options.environment(),
                                        options.directory(),
                                        options.shellAllowed())));
    }

    private ActivityRunner(RunOptions options, Progress progress, Map<String, Provider> providers) {
        this.options = options;
        this.rules = options.rules();
        this.progress = progress;
        this.providers = providers;
    }

    /** The same, which leaves out nothing, even in a dry run. */
    ActivityRunner inEarnest() {
        return new ActivityRunner(options.toBuilder().dry(null).build(), progress, providers);
    }

    /** Those of an activity, which may see less than there is. */
    Patterns patterns(Activity activity, Names names) {
        Names seen = rules.secretsAreGuarded() ? names.only(activity.secrets()) : names;
        return new Patterns(seen, rules.notation(), rules.refusesUnknownNames());
    }

    /** Whether a dry run leaves the activity out. */
    boolean leavesOut(Activity activity) {
        DryMode dry = options.dry();
        if (dry == null || isExempt(activity)) {
            return false;
        }
        return activity.isAction() ? dry.leavesOutActions() : dry.leavesOutProbes();
    }

    private boolean isExempt(Activity activity) {
        return !rules.dryIsDry() && activity.tree().has("dry");
    }

    private boolean rests(Activity activity) {
        return options.dry() != DryMode.PAUSE || isExempt(activity);
    }

    /**
     * Does it, and notes it.
     *
     * @throws BrokenActivityException when it couldn't be tried; its entry, if there is one, has no status unless faults are
     *     caught
     * @throws InterruptedException likewise
     */
    Entry run(Activity activity, Names names, Phase phase, Entries entries)
            throws BrokenActivityException, InterruptedException {
        if (leavesOut(activity)) {
            return leftOut(activity, names, phase, entries);
        }
        Patterns patterns = patterns(activity, names);
        pauseBefore(activity, names, patterns, phase, entries);
        Entry entry = call(activity, names, patterns, phase, entries);
        if (rests(activity)) {
            try {
                rest(activity, "after", names, patterns, phase);
            } catch (RuntimeException e) {
                throw new BrokenActivityException(e);
            }
        }
        return entry;
    }

    private Entry leftOut(Activity activity, Names names, Phase phase, Entries entries) {
        Instant now = Instant.now();
        Entry entry = Entry.begun(activity, now).succeeded(NullNode.getInstance(), now, Duration.ZERO);
        Entry shown = progress.shown(entry, names, phase);
        entries.add(shown);
        progress.began(activity, names, phase);
        progress.ended(shown, phase);
        return entry;
    }

    private void pauseBefore(Activity activity, Names names, Patterns patterns, Phase phase, Entries entries)
            throws BrokenActivityException, InterruptedException {
        if (!rests(activity)) {
            return;
        }
        try {
            rest(activity, "before", names, patterns, phase);
        } catch (RuntimeException e) {
            if (rules.faultsAreCaught()) {
                Instant now = Instant.now();
                entries.add(progress.shown(Entry.begun(activity, now).failed(e, now, Duration.ZERO), names, phase));
            }
            throw new BrokenActivityException(e);
        }
    }

    private void rest(Activity activity, String when, Names names, Patterns patterns, Phase phase)
            throws InterruptedException {
        Duration length = Pause.of(activity, when, patterns);
        if (!length.isZero()) {
            progress.pauseBegan(activity, length, names, phase);
            Pause.rest(length);
        }
    }

    private Entry call(Activity activity, Names names, Patterns patterns, Phase phase, Entries entries)
            throws BrokenActivityException, InterruptedException {
        Entry begun = Entry.begun(activity, Instant.now());
        int place = entries.add(progress.shown(begun, names, phase));
        progress.began(activity, names, phase);
        long start = System.nanoTime();
        Entry ended = begun;
        try {
            ended = begun.succeeded(answer(activity, patterns, null), Instant.now(), since(start));
        } catch (FailedException e) {
            ended = begun.failed(e, Instant.now(), since(start));
        } catch (InterruptedException e) {
            if (rules.faultsAreCaught()) {
                ended = begun.failed(new InterruptedException("It was interrupted"), Instant.now(), since(start));
            }
            throw e;
        } catch (RuntimeException | Error e) {
            if (rules.faultsAreCaught()) {
                ended = begun.failed(e, Instant.now(), since(start));
            }
            throw new BrokenActivityException(e);
        } finally {
            Entry shown = progress.shown(ended, names, phase);
            entries.replace(place, shown);
            progress.ended(shown, phase);
        }
        return ended;
    }

    /** @param judged the value that the activity judges; null when it judges none */
    JsonNode answer(Activity activity, Patterns patterns, @Nullable JsonNode judged)
            throws FailedException, InterruptedException {
        Provider provider = providers.get(activity.provider().path("type").asText());
        if (provider == null) {
            throw new IllegalArgumentException(
                    "There is no such provider: " + activity.provider().path("type"));
        }
        return provider.call(new Call(activity.provider(), patterns, limit(activity), judged));
    }

    private @Nullable Duration limit(Activity activity) {
        if (!rules.limitsTime()) {
            return null;
        }
        if (activity.tree().path("timeout").isNumber()) {
            return Seconds.timeout(activity.tree().path("timeout"));
        }
        return activity.provider().hasNonNull("timeout")
                ? null
                : options.limits().activity();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
