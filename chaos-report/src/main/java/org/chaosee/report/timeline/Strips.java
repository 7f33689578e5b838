package org.chaosee.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.report.journal.Health;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.NodeChange;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;
import org.jspecify.annotations.Nullable;

/** The strips of a run. */
record Strips(Journal journal, Axis axis, List<String> hidden) {

    private static final int MOST = 12;
    private static final List<String> ANSWERS = List.of("met", "unmet");
    private static final List<String> STATES = List.of("up", "halted", "store-down", "silent", "down", "gone");

    List<Strip> probes() {
        List<StripBuilder> result = new ArrayList<>();
        if (journal.before() != null
                || journal.after() != null
                || !journal.during().isEmpty()) {
            StripBuilder hypothesis = new StripBuilder("Hypothesis", axis, ANSWERS);
            round(journal.before(), hypothesis);
            journal.during().forEach(round -> round(round, hypothesis));
            round(journal.after(), hypothesis);
            result.add(hypothesis);
        }
        Observed observed = journal.observed();
        if (observed != null) {
            result.addAll(health(observed));
        }
        return bounded(result, "probes");
    }

    private static void round(@Nullable Round round, StripBuilder strip) {
        if (round != null && round.start() != null && round.end() != null) {
            strip.add(round.start(), round.end(), round.met() ? "met" : "unmet");
        }
    }

    /** An answer holds until the next one. */
    private List<StripBuilder> health(Observed observed) {
        Map<String, StripBuilder> strips = new LinkedHashMap<>();
        Map<String, Health> last = new HashMap<>();
        for (Health health : observed.health()) {
            StripBuilder strip =
                    strips.computeIfAbsent(health.name(), name -> new StripBuilder("Health: " + name, axis, ANSWERS));
            Health before = last.put(health.name(), health);
            if (before != null) {
                strip.add(before.at(), health.at(), before.up() ? "met" : "unmet");
            }
        }
        last.forEach((name, health) -> {
            StripBuilder strip = strips.get(name);
            if (strip != null) {
                strip.add(health.at(), health.at(), health.up() ? "met" : "unmet");
            }
        });
        return List.copyOf(strips.values());
    }

    List<Strip> nodes() {
        Observed observed = journal.observed();
        if (observed == null) {
            return List.of();
        }
        Map<String, StripBuilder> strips = new LinkedHashMap<>();
        Map<String, NodeChange> last = new HashMap<>();
        for (NodeChange change : observed.nodes()) {
            strips.computeIfAbsent(change.node(), name -> new StripBuilder(name, axis, STATES));
            NodeChange before = last.put(change.node(), change);
            if (before != null) {
                add(strips, before, change.at());
            }
        }
        last.values().forEach(change -> add(strips, change, observed.to()));
        return bounded(List.copyOf(strips.values()), "nodes");
    }

    private static void add(Map<String, StripBuilder> strips, NodeChange change, Instant until) {
        StripBuilder strip = strips.get(change.node());
        if (strip != null) {
            strip.add(change.at(), until, change.state());
        }
    }

    private List<Strip> bounded(List<StripBuilder> strips, String what) {
        if (strips.size() > MOST) {
            hidden.add("The first " + MOST + " of " + strips.size() + " " + what + " are drawn.");
        }
        return strips.stream().limit(MOST).map(StripBuilder::build).toList();
    }
}
