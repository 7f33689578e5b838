package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.Shell;

/**
 * Where the commands that an experiment calls leave what the run has to know: what they have armed, and the figures of their load.
 * They find it by the variable {@value #VARIABLE}, which only a run of ours sets.
 */
public final class RunDirectory {

    public static final String VARIABLE = "CHAOSEE_RUN_DIRECTORY";

    private static final String ARMED = "armed.jsonl";
    private static final String LOAD = "load-";

    private final Path directory;

    private RunDirectory(Path directory) {
        this.directory = directory;
    }

    /** A new one, which only this user can read. */
    public static RunDirectory make() {
        try {
            return new RunDirectory(Files.createTempDirectory("chaosee-run-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the run that this command belongs to, if it belongs to one. */
    public static Optional<RunDirectory> of(Shell shell) {
        return shell.variable(VARIABLE).map(Path::of).filter(Files::isDirectory).map(RunDirectory::new);
    }

    public Path path() {
        return directory;
    }

    /**
     * Notes what has to be gone when the run is over.
     *
     * @param kind {@code actions} or {@code storms}
     * @param name the id of an action, or the name of a storm
     */
    public void arm(String server, String kind, String name) {
        String line = Json.compact(
                        Json.object().put("server", server).put("kind", kind).put("name", name))
                + "\n";
        try {
            Files.writeString(directory.resolve(ARMED), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was noted. */
    public List<JsonNode> armed() {
        Path file = directory.resolve(ARMED);
        List<JsonNode> armed = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    armed.add(Json.parse(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return armed;
    }

    /** A file for the figures of a load; each process has one of its own. */
    public Path loadFile() {
        return directory.resolve(LOAD + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".json");
    }

    /** The figures of all loads. */
    public ArrayNode loads() {
        ArrayNode loads = JsonNodeFactory.instance.arrayNode();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(LOAD))
                    .sorted()
                    .toList()) {
                loads.add(Json.parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loads;
    }

    /** Takes it away. */
    public void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
