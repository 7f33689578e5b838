package org.chaosee.cli.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** As Java has them, where there is no {@code /proc}. Whether one is stopped isn't known. */
final class PortableProcesses implements Processes {

    @Override
    public List<Seen> all() {
        return ProcessHandle.allProcesses().map(PortableProcesses::seen).toList();
    }

    @Override
    public Optional<Seen> find(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(PortableProcesses::seen);
    }

    @Override
    public String user() {
        return ProcessHandle.current().info().user().orElse("");
    }

    @Override
    public List<Seen> listening(int port) {
        throw new CommandException(
                ExitCode.USAGE,
                "--port isn't supported on this system, for it needs Linux's /proc; allowed is --pid-file");
    }

    private static Seen seen(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return new Seen(
                process.pid(),
                process.parent().map(ProcessHandle::pid).orElse(0L),
                info.startInstant().map(Instant::toEpochMilli).orElse(0L),
                info.user().orElse(""),
                info.commandLine().or(info::command).orElse(""),
                State.RUNNING,
                false);
    }
}
