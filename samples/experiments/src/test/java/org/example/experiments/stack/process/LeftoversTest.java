package org.example.experiments.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.example.experiments.stack.file.PidFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LeftoversTest {

    @TempDir
    private Path directory;

    private Process process;

    @BeforeEach
    void makeDirectories() throws IOException {
        Files.createDirectories(directory.resolve("run"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatNamesTheDirectoryIsEnded() throws Exception {
        // Its second word stands for the directory that a part is started with.
        begin("-D", directory.resolve("data").toString());

        assertThat(new Leftovers(directory).end(List.of("node-1", "postgres"))).containsExactly("postgres");

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void anotherProcessThatHasGotTheIdIsLeftAlone() throws Exception {
        begin("-D", "elsewhere");

        assertThat(new Leftovers(directory).end(List.of("postgres"))).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void theStackBesideIsLeftAlone() throws Exception {
        begin(
                "-D",
                directory
                        .resolveSibling(directory.getFileName() + "-2")
                        .resolve("data")
                        .toString());

        assertThat(new Leftovers(directory).end(List.of("postgres"))).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void whatWasReadyIsItNoMore() throws Exception {
        begin("-D", "elsewhere");
        Files.writeString(directory.resolve("stack.env"), "SHOP_URL=http://localhost:1\n");

        new Leftovers(directory).end(List.of("postgres"));

        assertThat(directory.resolve("stack.env")).doesNotExist();
    }

    private void begin(String... words) throws IOException {
        // It reads its input for ever, whatever its arguments are.
        process = new ProcessBuilder("sh", "-c", "read line; exit", words[0], words[1]).start();
        new PidFile(directory.resolve("run"), "postgres").write(process.pid());
    }
}
