package org.example.experiments.stack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    private Path directory;

    @Test
    void aPidFileHoldsTheLatestId() throws IOException {
        PidFile file = new PidFile(directory, "node-1");

        file.write(1);
        file.write(23);

        assertThat(file.read()).hasValue(23);
        assertThat(directory.resolve("node-1.pid")).hasContent("23\n");
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    @Test
    void aPidFileThatIsMissingOrHoldsNoNumberIsEmpty() throws IOException {
        PidFile file = new PidFile(directory, "node-1");
        assertThat(file.read()).isEmpty();

        Files.writeString(directory.resolve("node-1.pid"), "what?");
        assertThat(file.read()).isEmpty();

        file.delete();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void variablesAreLinesInTheirOrder() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SHOP_URL", "http://localhost:8080");
        variables.put("DATABASE_URL", "jdbc:postgresql://localhost/postgres?user=postgres");
        Path file = directory.resolve("stack.env");

        new EnvironmentFile(file).write(variables);

        assertThat(file)
                .hasContent(
                        "SHOP_URL=http://localhost:8080\nDATABASE_URL=jdbc:postgresql://localhost/postgres?user=postgres\n");
    }

    @Test
    void whatFitsIntoNoLineIsRefused() {
        EnvironmentFile file = new EnvironmentFile(directory.resolve("stack.env"));

        assertThatThrownBy(() -> file.write(Map.of("TOKEN", "one\ntwo"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.write(Map.of("TOKEN", " blank"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.write(Map.of("a token", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void eventsAreObjectsOnLines() {
        Path file = directory.resolve("events.jsonl");
        Events events = new Events(file, Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));

        events.add("node-1", "started", Map.of("pid", 23L));
        events.add("node-1", "ready", Map.of());

        assertThat(file).hasContent("""
                        {"at": "2026-01-01T12:00:00Z", "process": "node-1", "event": "started", "pid": 23}
                        {"at": "2026-01-01T12:00:00Z", "process": "node-1", "event": "ready"}
                        """);
    }

    @Test
    void oneStackOnlyHoldsTheLock() {
        Optional<StackLock> first = StackLock.take(directory);

        assertThat(first).isPresent();
        assertThat(StackLock.take(directory)).isEmpty();

        first.orElseThrow().close();
        assertThat(StackLock.take(directory)).hasValueSatisfying(StackLock::close);
    }

    @Test
    void aDirectoryTakesTheOldOnesPlace() throws IOException {
        Path old = Directories.anew(directory.resolve("data"));
        Files.writeString(old.resolve("old"), "");
        Path replacement = Directories.anew(directory.resolve("data.new"));
        Files.writeString(replacement.resolve("new"), "");

        Directories.replace(old, replacement);

        assertThat(old).isDirectoryContaining("glob:**new").isDirectoryNotContaining("glob:**old");
        assertThat(replacement).doesNotExist();
    }
}
