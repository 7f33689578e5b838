package org.chaosee.cli.main;

import java.io.PrintWriter;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where the help is; the help itself would push the sentence off the screen. */
final class Mistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        PrintWriter err = line.getErr();
        if (mistake.getMessage() == null || mistake.getMessage().startsWith("Missing required subcommand")) {
            line.usage(err, line.getColorScheme());
            return ExitCode.USAGE.number();
        }
        err.println(line.getColorScheme().errorText(Plain.line(mistake.getMessage())));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("'" + line.getCommandSpec().qualifiedName() + " --help' says what is allowed");
        return ExitCode.USAGE.number();
    }
}
