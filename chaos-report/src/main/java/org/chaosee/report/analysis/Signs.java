package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Health;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.NodeChange;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Texts;

/** Finds the signs. What could be known before the window, and was over by then, is none. */
final class Signs {

    private static final Set<String> BAD_STATES = Set.of("silent", "store-down", "down", "gone");
    private static final int LONGEST_NAME = 80;

    private Signs() {}

    static List<Sign> of(Journal journal, Window window) {
        List<Sign> result = new ArrayList<>();
        probes(journal, result);
        rounds(journal, result);
        Observed observed = journal.observed();
        if (observed != null) {
            health(observed, result);
            nodes(observed, result);
        }
        journal.loads().forEach(load -> result.addAll(LoadSigns.of(load, window)));
        // What began before and went on isn't over: it counts for the recovery.
        result.removeIf(
                sign -> sign.known().isBefore(window.begin()) && !sign.to().isAfter(window.begin()));
        result.sort(Comparator.comparing(Sign::known));
        return result;
    }

    private static void probes(Journal journal, List<Sign> result) {
        for (Entry entry : journal.run()) {
            Instant start = entry.start();
            Instant end = entry.lastKnown();
            if (!entry.activity().isAction() && entry.hasFailed() && start != null && end != null) {
                result.add(new Sign(
                        SignKind.PROBE,
                        start,
                        end,
                        end,
                        true,
                        "probe " + name(entry.activity().name()) + " failed"));
            }
        }
    }

    private static void rounds(Journal journal, List<Sign> result) {
        List<Round> rounds = new ArrayList<>(journal.during());
        Round after = journal.after();
        if (after != null) {
            rounds.add(after);
        }
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            Instant start = round.start();
            Instant end = round.end();
            if (round.met() || start == null || end == null) {
                continue;
            }
            // It is not met until it is met again: the time between two rounds says nothing else.
            Instant next = i + 1 < rounds.size() ? rounds.get(i + 1).end() : null;
            String probe = round.probes().stream()
                    .filter(Entry::isBad)
                    .findFirst()
                    .map(bad -> " (probe " + name(bad.activity().name()) + ")")
                    .orElse("");
            result.add(new Sign(
                    SignKind.PROBE,
                    start,
                    end,
                    next == null || next.isBefore(end) ? end : next,
                    i + 1 < rounds.size(),
                    "the hypothesis was not met" + probe));
        }
    }

    private static void health(Observed observed, List<Sign> result) {
        Map<String, Health> down = new HashMap<>();
        for (Health health : observed.health()) {
            if (!health.up()) {
                down.putIfAbsent(health.name(), health);
            } else {
                Health first = down.remove(health.name());
                if (first != null) {
                    result.add(unhealthy(first, health.at(), true));
                }
            }
        }
        down.values().forEach(first -> result.add(unhealthy(first, observed.to(), false)));
    }

    /** One that hangs is known to be down when nobody waits for its answer any longer. */
    private static Sign unhealthy(Health first, Instant until, boolean isOver) {
        Instant to = until.isBefore(first.at()) ? first.at() : until;
        Instant known = first.answered().isAfter(to) ? to : first.answered();
        String text = "health probe " + name(first.name()) + " was down";
        return new Sign(SignKind.HEALTH, first.at(), known, to, isOver, text);
    }

    private static void nodes(Observed observed, List<Sign> result) {
        Map<String, NodeChange> states = new HashMap<>();
        for (NodeChange change : observed.nodes()) {
            NodeChange before = states.put(change.node(), change);
            if (before != null && BAD_STATES.contains(before.state())) {
                result.add(bad(before, change.at(), true));
            }
        }
        states.values().stream()
                .filter(last -> BAD_STATES.contains(last.state()))
                .forEach(last -> result.add(bad(last, observed.to(), false)));
    }

    private static Sign bad(NodeChange change, Instant until, boolean isOver) {
        return new Sign(
                SignKind.NODE,
                change.at(),
                change.at(),
                until.isBefore(change.at()) ? change.at() : until,
                isOver,
                "node " + name(change.node()) + " was " + change.state());
    }

    private static String name(String name) {
        return Texts.shortened(name, LONGEST_NAME);
    }
}
