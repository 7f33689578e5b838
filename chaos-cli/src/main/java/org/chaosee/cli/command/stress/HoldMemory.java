package org.chaosee.cli.command.stress;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.stress.HeldMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "hold-memory",
        hidden = true,
        description = "What 'stress memory' starts, to hold the memory until its standard input ends.")
final class HoldMemory implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "<bytes>", description = "How much to hold.")
    private long size;

    @Parameters(index = "1", paramLabel = "<bytes>", description = "How much to leave.")
    private long leave;

    HoldMemory(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        HeldMemory.hold(size, leave, shell.in(), output.out());
        return ExitCode.OK.number();
    }
}
