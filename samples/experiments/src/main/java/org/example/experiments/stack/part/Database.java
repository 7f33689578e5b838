package org.example.experiments.stack.part;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.example.experiments.stack.StackException;
import org.example.experiments.stack.file.AtomicFile;
import org.example.experiments.stack.file.Directories;
import org.example.experiments.stack.process.Command;
import org.example.experiments.stack.process.Part;

/**
 * PostgreSQL, with data that stay. The library unpacks it and makes its files; it then runs as a child of ours, so that its
 * end is seen at once.
 */
public final class Database implements Part {

    private static final int STOP_SECONDS = 5;

    private final Path directory;
    private final int port;

    /**
     * One database for a directory.
     *
     * @param directory that of the stack
     */
    public Database(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Whether the shop has been open on it. */
    public boolean isFilled() {
        return Files.exists(filled());
    }

    /** Notes that the shop has made its tables, and filled its shelves. */
    public void setFilled() {
        new AtomicFile(filled()).write("");
    }

    /**
     * Sees to it that there is a PostgreSQL with files to run on.
     *
     * @throws StackException when it can't be made
     */
    public void prepare() {
        if (Files.exists(data()) && Files.exists(programs())) {
            return;
        }
        // Beside, and moved at the end: what was broken off isn't taken for whole.
        Path newPrograms = Directories.anew(directory.resolve("postgres.new"));
        Path newData = Directories.anew(directory.resolve("data.new"));
        // Started once, as this is what the library does after all that; on any port.
        try (EmbeddedPostgres once = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(newPrograms.toFile())
                .setDataDirectory(newData)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .start()) {
            once.getPort();
        } catch (IOException | IllegalStateException e) {
            throw new StackException(
                    "PostgreSQL can't be set up in %s: %s. It doesn't run as root, except where \"unshare -U\" is allowed."
                            .formatted(directory, e.getMessage()),
                    e);
        }
        Directories.replace(programs(), newPrograms);
        if (!Files.exists(data())) {
            Directories.replace(data(), newData);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Process start() throws IOException {
        List<String> words = new ArrayList<>();
        // As the library does: PostgreSQL refuses to run as root, and in a namespace of its own it isn't.
        if (LinuxUtils.isUnshareAvailable()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(program().toString());
        words.addAll(List.of("-D", data().toString(), "-p", String.valueOf(port), "-F"));
        words.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        words.addAll(List.of("-c", "max_connections=200"));
        ProcessBuilder process = new ProcessBuilder(Command.apart(words))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Part.clean(process.environment());
        process.environment().put("LC_ALL", "C");
        return process.start();
    }

    @Override
    public boolean saysReady(String line) {
        return line.contains("database system is ready to accept connections");
    }

    /** Fast, which isn't what SIGTERM means to it: clients that are still there aren't waited for. */
    @Override
    public void stop(Process process) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException noSuchProgram) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path programs() {
        return directory.resolve("postgres");
    }

    private Path filled() {
        return data().resolve("shop.filled");
    }

    private Path program() throws IOException {
        try (Stream<Path> versions = Files.list(programs())) {
            return versions.map(version -> version.resolve("bin/postgres"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no PostgreSQL in " + programs()));
        }
    }
}
