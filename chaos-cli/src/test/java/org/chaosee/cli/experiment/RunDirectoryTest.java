package org.chaosee.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.chaosee.cli.shell.CommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunDirectoryTest {

    private final RunDirectory directory = RunDirectory.make();

    @AfterEach
    void delete() {
        directory.delete();
    }

    @Test
    void what_a_killed_command_has_noted_by_halves_hides_nothing_else() throws IOException {
        directory.arm("http://shop/chaos", "actions", "8c1f", "slow");
        Files.writeString(
                directory.path().resolve("armed.jsonl"), "{\"server\": \"http://sh\n", StandardOpenOption.APPEND);
        directory.arm("http://shop/chaos", "storms", "rush-hour", "rush-hour");

        assertThat(directory.armed())
                .extracting(line -> line.path("title").asText())
                .containsExactly("slow", "rush-hour");
    }

    @Test
    void half_the_figures_of_a_load_are_none() throws IOException {
        Files.writeString(directory.loadFile(), "{\"format\": 1}");
        Files.writeString(directory.loadFile(), "{\"format\": ");
        Files.writeString(directory.loadFile(), "");

        assertThat(directory.loads()).hasSize(1);
    }

    @Test
    void what_cant_be_noted_is_said() {
        directory.delete();

        assertThatThrownBy(() -> directory.arm("http://shop/chaos", "actions", "8c1f", "slow"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("the run would not delete slow");
        assertThat(directory.armed()).isEmpty();
    }

    @Test
    void one_that_has_gone_already_is_no_trouble() {
        directory.delete();
        directory.delete();

        assertThat(directory.path()).doesNotExist();
    }
}
