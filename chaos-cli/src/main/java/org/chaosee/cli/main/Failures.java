package org.chaosee.cli.main;

import java.io.PrintWriter;
import org.chaosee.cli.client.TlsFailure;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command failed. A stack trace is for whoever asks for it. */
final class Failures implements IExecutionExceptionHandler {

    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        if (failure instanceof CommandException refusal) {
            err.println(line.getColorScheme().errorText(Plain.line(refusal.sentence())));
            refusal.details().forEach(detail -> err.println("  " + Plain.line(detail)));
            return refusal.code().number();
        }
        if (shell.variable("CHAOS_DEBUG").isPresent()) {
            failure.printStackTrace(err);
        } else {
            err.println(Plain.line(TlsFailure.ofTrustStore(failure)
                    .orElseGet(() -> "chaosee failed: " + failure + " (CHAOS_DEBUG=true prints where)")));
        }
        return ExitCode.FAILED.number();
    }
}
