package org.chaosee.load.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSourceTest {

    @TempDir
    Path directory;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void json_and_yaml_say_the_same() throws Exception {
        assertThat(PlanSource.read(file("a.yaml", "rate: 0.5\nusers:\n- name: alice\n")))
                .isEqualTo(PlanSource.read(file("a.json", "{\"rate\": 0.5, \"users\": [{\"name\": \"alice\"}]}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a.json | {", "a.json | {} {}", "a.yml | [", "a.yml | !!java.net.URL [x]", "a.txt | {}"})
    void what_is_neither_is_refused(String name, String text) throws Exception {
        Path file = file(name, text);

        assertThatThrownBy(() -> PlanSource.read(file)).isInstanceOf(SourceException.class);
    }

    @Test
    void a_member_that_is_there_twice_is_refused() throws Exception {
        Path json = file("a.json", "{\"rate\": 1, \"rate\": 2}");
        Path yaml = file("a.yaml", "rate: 1\nrate: 2\n");

        assertThatThrownBy(() -> PlanSource.read(json)).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> PlanSource.read(yaml)).isInstanceOf(SourceException.class);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> PlanSource.read(directory.resolve("no.json")))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("There is no file");
    }
}
