package org.chaosee.cli.process;

import java.util.Optional;
import java.util.Set;

/** What is never touched, whoever asks for it. */
final class Untouchable {

    private final Set<Long> own;
    private final String user;

    Untouchable(Processes processes) {
        own = Family.own(processes);
        user = processes.user();
    }

    /** Whether it is this program, or one that it was started by. */
    boolean isOwn(Seen process) {
        return own.contains(process.pid());
    }

    /** Why it isn't touched, as a sentence; empty when it may be. */
    Optional<String> reason(Seen process) {
        if (process.pid() == 1) {
            return Optional.of("Process 1 is never touched: everything else would end with it");
        }
        if (process.kernel()) {
            return Optional.of("Process " + process.pid() + " is never touched: it is a thread of the kernel");
        }
        if (isOwn(process)) {
            return Optional.of(
                    "Process " + process.pid() + " is never touched: it is chaosee itself, or has started it");
        }
        if (!process.user().equals(user)) {
            return Optional.of("Process " + process.pid() + " is never touched: it belongs to " + process.user()
                    + ", and chaosee runs as " + user);
        }
        return Optional.empty();
    }
}
