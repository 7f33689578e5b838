package org.chaosee.cli.main;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine;

/** The program in this process, as a user has it, with what it prints. */
public record Cli(int code, String out, String err) {

    /** Without a terminal. */
    public static Cli run(Map<String, String> environment, String... arguments) {
        return run(environment, "", false, arguments);
    }

    /** At a terminal, where somebody types that. */
    public static Cli typing(String typed, String... arguments) {
        return run(Map.of(), typed, true, arguments);
    }

    private static Cli run(Map<String, String> environment, String typed, boolean interactive, String... arguments) {
        Shell shell = new Shell(
                environment,
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir")),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                interactive,
                Clock.systemUTC());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.line(shell);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Cli(line.execute(arguments), out.toString(), err.toString());
    }

    /** The program in a process of its own; its standard error goes to that of the tests. */
    public static Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("CHAOS_PROXY_TOKEN");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What is on standard output, which has to be one document. */
    public JsonNode json() throws IOException {
        return Json.parse(out);
    }
}
