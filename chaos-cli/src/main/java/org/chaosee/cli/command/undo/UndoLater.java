package org.chaosee.cli.command.undo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.chaosee.cli.process.Pausing;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.toxic.ProxyUndo;
import org.chaosee.cli.undo.UndoWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo-later",
        hidden = true,
        description = "What 'process pause' and 'proxy ... --for' start, to undo what they did should they be killed.")
public final class UndoLater implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "<directory>", description = "Where to say that it is there.")
    private Path directory;

    UndoLater(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        new UndoWatch(UndoLater::undoing).keep(shell.in(), directory);
        return ExitCode.OK.number();
    }

    private static BooleanSupplier undoing(JsonNode what) {
        Runnable undo = switch (what.path("kind").asText()) {
            case Pausing.KIND -> () -> new Pausing(Processes.ofSystem()).resume(what);
            case ProxyUndo.KIND -> ProxyUndo.prepared(what);
            default -> throw new IllegalArgumentException("Nobody knows how to undo " + what.path("kind"));
        };
        return () -> isDone(undo);
    }

    private static boolean isDone(Runnable undo) {
        try {
            undo.run();
            return true;
        } catch (CommandException e) {
            return false;
        }
    }
}
