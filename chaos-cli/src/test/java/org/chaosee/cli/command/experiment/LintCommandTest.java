package org.chaosee.cli.command.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.cli.command.watch.Typed;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final String DIFFERS =
            "{'title': 'A trial', 'description': 'For a test', 'method': [], 'dry': true, 'controls': []}";

    @TempDir
    Path directory;

    @Test
    void what_differs_is_told_and_fails_only_if_asked_for() throws IOException {
        write(DIFFERS);
        Typed typed = Typed.in(directory, "lint", "experiment.json");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("differs", "/dry: ", "(dry-ignored)", "(controls-ignored)");
        assertThat(typed.err()).contains("0 findings break it, by 2 it differs");
        assertThat(Typed.in(directory, "lint", "experiment.json", "--fail-on", "differs")
                        .code())
                .isEqualTo(7);
        typed = Typed.in(
                directory,
                "lint",
                "experiment.json",
                "--fail-on",
                "differs",
                "--ignore",
                "dry-ignored,controls-ignored");
        assertThat(typed.code()).isZero();
        assertThat(typed.err()).contains("does the same here and elsewhere");
    }

    @Test
    void what_breaks_fails() throws IOException {
        write("{'title': 'A trial', 'description': 'For a test'}");
        Typed typed = Typed.in(directory, "lint", "experiment.json", "-o", "json");
        assertThat(typed.code()).isEqualTo(7);
        JsonNode tree = Json.parse(typed.out());
        assertThat(tree.path("breaks").asInt()).isEqualTo(1);
        assertThat(tree.path("findings").path(0).path("severity").asText()).isEqualTo("breaks");
        assertThat(tree.path("findings").path(0).path("where").asText()).isEqualTo("both");
        assertThat(tree.path("findings").path(0).path("kind").asText()).isEqualTo("method-missing");
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        Typed typed = Typed.in(directory, "lint", "nowhere.json");
        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err()).contains("There is no file");
    }

    @Test
    void another_severity_is_a_mistake() throws IOException {
        write(DIFFERS);
        assertThat(Typed.in(directory, "lint", "experiment.json", "--fail-on", "everything")
                        .code())
                .isEqualTo(2);
    }

    private void write(String experiment) throws IOException {
        Files.writeString(directory.resolve("experiment.json"), experiment.replace('\'', '"'));
    }
}
