package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
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
            throw new CommandException(
                    ExitCode.FAILED,
                    "Nothing was run: the system's directory for temporary files can't be written: " + e.getMessage());
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
     * @param title its name, for people
     * @throws CommandException when it can't be noted: nobody else will take it back
     */
    public void arm(String server, String kind, String name, String title) {
        String line = Json.compact(Json.object()
                        .put("server", server)
                        .put("kind", kind)
                        .put("name", name)
                        .put("title", title))
                + "\n";
        try {
            Files.writeString(directory.resolve(ARMED), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, directory + " can't be written, so that the run would not delete " + title);
        }
    }

    /** All that was noted; but for what was noted by halves, as by a command that was killed. */
    public List<JsonNode> armed() {
        Path file = directory.resolve(ARMED);
        List<JsonNode> armed = new ArrayList<>();
        if (Files.exists(file)) {
            text(file).lines().forEach(line -> whole(line).ifPresent(armed::add));
        }
        return armed;
    }

    /** A file for the figures of a load; each process has one of its own. */
    public Path loadFile() {
        return directory.resolve(LOAD + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".json");
    }

    /** The figures of all loads that have ended by now. */
    public ArrayNode loads() {
        ArrayNode loads = JsonNodeFactory.instance.arrayNode();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(LOAD))
                    .sorted()
                    .toList()) {
                whole(text(file)).ifPresent(loads::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loads;
    }

    /** Takes it away, as far as it can be: a command that goes on in the background may still write there. */
    public void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is in the system's directory for such files, and how the run came out matters more.
        }
    }

    private static String text(Path file) {
        try {
            // Whatever a command was killed at, it is text.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<JsonNode> whole(String text) {
        try {
            return Optional.of(Json.parse(text)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
