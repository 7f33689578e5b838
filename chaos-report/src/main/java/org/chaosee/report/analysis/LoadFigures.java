package org.chaosee.report.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Second;

/**
 * The phases of one load. Immutable.
 *
 * @param phases each of them, also those without a request; only the baseline when there was no action
 */
public record LoadFigures(Load load, List<PhaseFigures> phases) {

    public LoadFigures {
        phases = List.copyOf(phases);
    }

    static LoadFigures of(Load load, Optional<Window> window) {
        if (window.isEmpty()) {
            return new LoadFigures(load, List.of(PhaseFigures.of(Phase.BASELINE, load.seconds())));
        }
        Map<Phase, List<Second>> seconds =
                load.seconds().stream().collect(Collectors.groupingBy(second -> Phase.of(second, window.get())));
        return new LoadFigures(
                load,
                Arrays.stream(Phase.values())
                        .map(phase -> PhaseFigures.of(phase, seconds.getOrDefault(phase, List.of())))
                        .toList());
    }

    public Optional<PhaseFigures> phase(Phase phase) {
        return phases.stream().filter(figures -> figures.phase() == phase).findFirst();
    }
}
