package org.chaosee.cli.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who started whom. */
final class Family {

    private Family() {}

    /** This program, and all that it descends from. */
    static Set<Long> own(Processes processes) {
        Set<Long> own = new HashSet<>();
        Optional<Seen> next = processes.find(ProcessHandle.current().pid());
        while (next.isPresent() && own.add(next.get().pid())) {
            next = processes.find(next.get().parent());
        }
        return own;
    }

    /** Those, each followed by what it started, and so on. */
    static List<Seen> withDescendants(Processes processes, List<Seen> heads) {
        List<Seen> all = processes.all();
        List<Seen> family = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        Deque<Seen> next = new ArrayDeque<>(heads);
        while (!next.isEmpty()) {
            Seen process = next.removeFirst();
            if (known.add(process.pid())) {
                family.add(process);
                all.stream()
                        .filter(child -> child.parent() == process.pid() && child.state() != State.ZOMBIE)
                        .forEach(next::addLast);
            }
        }
        return family;
    }
}
