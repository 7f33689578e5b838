package org.example.experiments.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of the sample's scripts, as a user would. */
public final class Script {

    /** What it has done. */
    public record Done(int code, String output) {}

    private Script() {}

    /** Waits for its end, for some minutes at most. */
    public static Done run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(script).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("script", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(8, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Done(-1, "It did not end: " + Files.readString(output));
            }
            return new Done(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
