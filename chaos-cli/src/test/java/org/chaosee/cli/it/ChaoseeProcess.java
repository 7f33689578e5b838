package org.chaosee.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as users start it: the script, the jar, a process of its own. */
final class ChaoseeProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final Path log;

    private ChaoseeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChaoseeProcess start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        // A build in the background ignores SIGINT, and whatever it starts inherits that; here it is to be heeded.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP"));
        command.add(Path.of("bin/chaosee").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(directory, "chaosee", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ChaoseeProcess(builder.start(), log);
    }

    /** Waits until it has printed that. */
    ChaoseeProcess awaitLine(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!output().contains(text)) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("'%s' is printed; so far:%n%s", text, output())
                    .isTrue();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Sends it a signal. */
    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).as("kill -" + name).isZero();
    }

    int exitCode() throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends; so far:%n%s", output())
                .isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
