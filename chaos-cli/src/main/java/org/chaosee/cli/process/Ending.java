package org.chaosee.cli.process;

import java.time.Duration;
import java.util.List;
import org.chaosee.cli.hold.Await;

/** Ends processes, and waits for them to be gone. */
public final class Ending {

    private final Processes processes;

    public Ending(Processes processes) {
        this.processes = processes;
    }

    /**
     * Sends it to all, and waits.
     *
     * @return those that are there still when the time is over
     */
    public List<Seen> by(Signal signal, List<Seen> targets, Duration atMost) {
        targets.forEach(target -> signal.to(processes, target));
        Await.until(atMost, () -> alive(targets).isEmpty());
        return alive(targets);
    }

    private List<Seen> alive(List<Seen> targets) {
        return targets.stream().filter(target -> !processes.isGone(target)).toList();
    }
}
