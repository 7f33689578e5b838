package org.chaosee.cli.process;

import java.util.List;
import java.util.Optional;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Platform;

/** The processes of this machine, as they are at the moment of each call. */
public interface Processes {

    /** Those of this machine; of its container, if it is one. */
    static Processes ofSystem() {
        Platform.requireUnix("process");
        return Platform.isLinux() ? new LinuxProcesses() : new PortableProcesses();
    }

    /** All of them, zombies included. */
    List<Seen> all();

    Optional<Seen> find(long pid);

    /** The user that this program runs as, in the form of {@link Seen#user}. */
    String user();

    /**
     * Those that listen at that TCP port, at any address.
     *
     * @throws CommandException when that can't be found out
     */
    List<Seen> listening(int port);

    /** Whether it is there no more. A zombie is not. */
    default boolean isGone(Seen process) {
        return find(process.pid())
                .filter(now -> now.isSame(process) && now.state() != State.ZOMBIE)
                .isEmpty();
    }
}
