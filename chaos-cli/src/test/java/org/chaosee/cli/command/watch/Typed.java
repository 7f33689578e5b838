package org.chaosee.cli.command.watch;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.chaosee.cli.main.Main;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What came of a command line, typed by nobody at a terminal. */
public record Typed(int code, String out, String err) {

    /** In that directory, in an environment without variables. */
    public static Typed in(Path directory, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.line(new Shell(
                Map.of("COLUMNS", "80"),
                directory,
                directory,
                new ByteArrayInputStream(new byte[0]),
                false,
                Clock.systemUTC()));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        int code = line.execute(arguments);
        return new Typed(code, out.toString(), err.toString());
    }
}
