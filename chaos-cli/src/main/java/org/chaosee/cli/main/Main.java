package org.chaosee.cli.main;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/** The program {@code chaosee}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = line(Shell.ofProcess());
        StandardOutput out = new StandardOutput();
        line.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
        int code = line.execute(arguments);
        line.getOut().flush();
        if (out.failure() != null && !out.isClosedPipe()) {
            line.getErr().println("Standard output can't be written: " + out.failure());
        }
        System.exit(out.code(code));
    }

    /** All commands, ready to be executed; a test gives it writers of its own. */
    public static CommandLine line(Shell shell) {
        CommandLine line = new CommandLine(new ChaoseeCommand(), new Commands(shell));
        line.addSubcommand(new HelpCommand());
        line.registerConverter(Duration.class, Main::duration);
        line.setExecutionExceptionHandler(new Failures(shell));
        line.setParameterExceptionHandler(new Mistakes());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUsageHelpAutoWidth(true);
        Help.addTo(line);
        return line;
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
