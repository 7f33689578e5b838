package org.chaosee.report.timeline;

import java.util.List;

/**
 * All that is drawn, from the top to the bottom; what a journal doesn't have is empty. Immutable.
 *
 * @param fault when a fault was live
 * @param marks the window, the first sign and the recovery
 * @param phases gate, method, hypothesis, rollbacks
 * @param activities of method and rollbacks
 * @param grid of all counts and curves
 * @param injections one for each action
 * @param hidden what isn't drawn, one sentence each
 */
public record Timeline(
        Axis axis,
        List<Bar> fault,
        List<Bar> marks,
        List<Bar> phases,
        List<Bar> activities,
        List<Strip> probes,
        List<Strip> nodes,
        Grid grid,
        List<Counts> injections,
        List<Counts> requests,
        List<Counts> errors,
        List<Curve> latency,
        List<String> hidden) {

    public Timeline {
        fault = List.copyOf(fault);
        marks = List.copyOf(marks);
        phases = List.copyOf(phases);
        activities = List.copyOf(activities);
        probes = List.copyOf(probes);
        nodes = List.copyOf(nodes);
        injections = List.copyOf(injections);
        requests = List.copyOf(requests);
        errors = List.copyOf(errors);
        latency = List.copyOf(latency);
        hidden = List.copyOf(hidden);
    }
}
