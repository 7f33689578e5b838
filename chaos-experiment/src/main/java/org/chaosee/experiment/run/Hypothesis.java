package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.journal.Entry;
import org.chaosee.experiment.journal.Round;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.model.References;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.tolerance.Tolerances;

/** Asks whether all is well. */
record Hypothesis(
        List<JsonNode> probes,
        References references,
        Names names,
        ActivityRunner runner,
        Progress progress,
        Rules rules) {

    boolean isThere() {
        return !probes.isEmpty();
    }

    /**
     * Asks the probes in their order, up to the first that isn't met.
     *
     * @throws BrokenActivityException when a probe couldn't be tried or judged, unless faults are caught
     */
    Round ask(Phase phase) throws BrokenActivityException, InterruptedException {
        List<Entry> asked = new ArrayList<>();
        for (JsonNode probe : probes) {
            Entries entries = new Entries();
            try {
                Activity activity = resolved(probe);
                Entry entry =
                        progress.shown(judged(activity, runner.run(activity, names, phase, entries)), names, phase);
                asked.add(entry);
                progress.judged(entry, phase);
                if (!Boolean.TRUE.equals(entry.toleranceMet())) {
                    return new Round(false, false, asked);
                }
            } catch (BrokenActivityException e) {
                if (!rules.faultsAreCaught()) {
                    throw e;
                }
                for (Entry entry : entries.list()) {
                    Entry unjudged = progress.shown(entry.unjudged(e), names, phase);
                    asked.add(unjudged);
                    progress.judged(unjudged, phase);
                }
                return new Round(false, true, asked);
            }
        }
        return new Round(true, false, asked);
    }

    private Activity resolved(JsonNode probe) throws BrokenActivityException {
        try {
            return references.resolve(probe);
        } catch (IllegalArgumentException e) {
            throw new BrokenActivityException(e);
        }
    }

    private Entry judged(Activity activity, Entry entry) throws BrokenActivityException, InterruptedException {
        if (runner.leavesOut(activity)) {
            return entry.judged(true);
        }
        if (entry.hasFailed()) {
            return entry.judged(false);
        }
        Patterns patterns = runner.patterns(activity, names);
        try {
            boolean met = new Tolerances(rules, patterns, this::accepts).met(activity.tolerance(), entry.output());
            return entry.of(withValue(activity, entry.output())).judged(met);
        } catch (RuntimeException | StackOverflowError e) {
            throw new BrokenActivityException(e);
        }
    }

    /** The format's own engine leaves the value behind in the tolerance that judged it. */
    private Activity withValue(Activity activity, JsonNode value) {
        boolean isProbe = activity.tolerance().path("type").asText().equals("probe");
        if (!isProbe || rules.faultsAreCaught()) {
            return activity;
        }
        ObjectNode tolerance = activity.tolerance().deepCopy();
        ((ObjectNode) tolerance.path("provider").path("arguments")).set("value", value);
        return activity.with("tolerance", tolerance);
    }

    private boolean accepts(Activity judge, JsonNode value) throws InterruptedException {
        try {
            JsonNode answer = runner.answer(judge, runner.patterns(judge, names), value);
            return !rules.judgeHasToSucceed() || Success.isClear(judge, answer);
        } catch (FailedException e) {
            return false;
        }
    }
}
