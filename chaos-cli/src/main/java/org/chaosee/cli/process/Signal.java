package org.chaosee.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** What can be sent to a process. */
public enum Signal {
    KILL,
    TERM,
    STOP,
    CONT;

    /**
     * Sends it, unless the process has gone.
     *
     * @throws CommandException when the system refuses
     */
    public void to(Processes processes, Seen process) {
        if (processes.isGone(process)) {
            return;
        }
        try {
            // The shell's own command: in small containers there is no other one.
            Process kill = new ProcessBuilder(
                            "/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (kill.waitFor() != 0 && !processes.isGone(process)) {
                throw new CommandException(
                        ExitCode.DENIED,
                        "The system does not send SIG" + name() + " to " + process.pid() + ": " + said);
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "There is no /bin/sh that would send SIG" + name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while sending SIG" + name());
        }
    }
}
