package org.chaosee.cli.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.chaosee.cli.hold.Await;

/** A process that can be hit: with a command line that no other has. */
record Sleeper(Process process, String seconds) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Sleeper start() throws IOException {
        return like(unique());
    }

    static String unique() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000));
    }

    static Sleeper like(String seconds) throws IOException {
        Sleeper sleeper = new Sleeper(new ProcessBuilder("/bin/sleep", seconds).start(), seconds);
        await(() -> sleeper.command().endsWith("sleep " + seconds));
        return sleeper;
    }

    /** Its command line as a pattern. */
    String pattern() {
        return "*sleep " + seconds;
    }

    String pid() {
        return Long.toString(process.pid());
    }

    boolean isPaused() {
        return state().equals("T");
    }

    /** Not so a zombie, which {@link Process#isAlive} takes for alive until this Java VM has taken notice. */
    boolean isAlive() {
        return !state().isEmpty() && !state().equals("Z");
    }

    /** One letter; empty when it is there no more. */
    private String state() {
        try {
            String stat = Files.readString(Path.of("/proc", pid(), "stat"));
            int behindName = stat.lastIndexOf(')') + 2;
            return stat.substring(behindName, behindName + 1);
        } catch (IOException e) {
            return "";
        }
    }

    static void await(BooleanSupplier holds) {
        assertThat(Await.until(PATIENCE, holds)).isTrue();
    }

    private String command() {
        try {
            return Files.readString(Path.of("/proc", pid(), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
