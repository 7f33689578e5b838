package org.chaosee.cli.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/**
 * What the journal of an experiment says about a log.
 *
 * @param from when the run began, or rather when somebody began to watch it
 * @param until when it ended
 * @param injected what was observed; none when nothing was
 */
public record Journal(Instant from, Instant until, Injected injected) {

    /**
     * Reads it.
     *
     * @throws CommandException when it is none
     */
    public static Journal read(Path file) {
        try {
            JsonNode tree = Json.parse(Files.readString(file));
            JsonNode observed = tree.path("chaos-ee").path("observed");
            return new Journal(
                    observed.hasNonNull("from") ? instant(observed.path("from")) : instant(tree.path("start")),
                    observed.hasNonNull("to") ? instant(observed.path("to")) : instant(tree.path("end")),
                    Injected.of(observed.path("injections")));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--journal " + file + " is no journal of an experiment: it has to be JSON, with 'start' and 'end'");
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "--journal: there is no file " + file + " that could be read");
        }
    }

    /** Journals of other engines may leave out the zone, which is UTC then. */
    private static Instant instant(JsonNode value) {
        String text = value.asText();
        return OffsetDateTime.parse(text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)") ? text : text + "Z")
                .toInstant();
    }
}
