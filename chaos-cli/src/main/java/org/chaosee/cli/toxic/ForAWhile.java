package org.chaosee.cli.toxic;

import java.time.Duration;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.hold.Hold;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.undo.Undoer;

/** Changes something at a proxy, and undoes it after a while, however the program ends. */
public final class ForAWhile {

    private final ProxyClient client;
    private final Call undo;

    public ForAWhile(ProxyClient client, Call undo) {
        this.client = client;
        this.undo = undo;
    }

    /**
     * Returns when it is undone.
     *
     * @param change what to do; it is undone also when nobody knows whether it was done
     * @param undone told when it is
     */
    public void during(Duration time, Runnable change, Runnable undone) {
        Undoer undoer = Undoer.arm(ProxyUndo.of(client.access(), undo), time);
        try {
            change.run();
        } catch (CommandException e) {
            if (e.code() == ExitCode.UNREACHABLE || e.code() == ExitCode.SERVER_FAILED) {
                undoer.close();
            } else {
                undoer.done();
            }
            throw e;
        }
        Hold.during(time, () -> {
            ProxyUndo.carryOut(client, undo);
            undoer.done();
            undone.run();
        });
    }
}
