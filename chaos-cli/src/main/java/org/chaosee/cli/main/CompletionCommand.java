package org.chaosee.cli.main;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a script that completes commands and options, for bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = "  source <(chaosee completion)")
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        PrintWriter out = command.commandLine().getOut();
        out.print(AutoComplete.bash("chaosee", command.root().commandLine()));
        out.flush();
    }
}
