package org.chaosee.report.journal;

import java.util.List;
import java.util.Map;

/**
 * The experiment as it was planned. Immutable.
 *
 * @param title empty when there is none, as is each text here
 * @param hypothesis the title of the hypothesis
 * @param dry what was not really done: {@code probes}, {@code actions}, {@code activities}, {@code pause}; empty for a real run
 */
public record Experiment(
        String title,
        String description,
        List<String> tags,
        Map<String, String> contributions,
        String hypothesis,
        List<Activity> probes,
        List<Activity> method,
        List<Activity> rollbacks,
        String dry) {

    public Experiment {
        tags = List.copyOf(tags);
        contributions = Map.copyOf(contributions);
        probes = List.copyOf(probes);
        method = List.copyOf(method);
        rollbacks = List.copyOf(rollbacks);
    }
}
