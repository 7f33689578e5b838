package org.chaosee.experiment.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentSourceTest {

    @TempDir
    Path directory;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void yaml_is_that_of_version_1_1() throws Exception {
        String text = "a: yes\nb: on\nc: 012\nd: '012'\ne: 1.50\nf: ~\ng: [x, *never]\n".replace(", *never", "");

        assertThat(ExperimentSource.read(file("x.yml", text)))
                .hasToString("{\"a\":true,\"b\":true,\"c\":10,\"d\":\"012\",\"e\":1.5,\"f\":null,\"g\":[\"x\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!java.net.URL [http://localhost]", "a: &b [*b]", "a: [", "a: 1\n---\nb: 2"})
    void bad_yaml_is_refused(String text) throws Exception {
        Path file = file("x.yaml", text);

        assertThatThrownBy(() -> ExperimentSource.read(file)).isInstanceOf(SourceException.class);
    }

    @Test
    void aliases_that_would_fill_the_memory_are_refused() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (int i = 1; i <= 16; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        Path file = file("x.yaml", bomb.toString());

        assertThatThrownBy(() -> ExperimentSource.read(file)).isInstanceOf(SourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}"})
    void bad_json_is_refused(String text) throws Exception {
        Path file = file("x.json", text);

        assertThatThrownBy(() -> ExperimentSource.read(file)).isInstanceOf(SourceException.class);
    }

    @Test
    void a_file_that_is_not_there_or_not_in_utf_8_is_refused() throws Exception {
        Path latin = Files.write(directory.resolve("l.json"), new byte[] {'"', (byte) 0xFC, '"'});

        assertThatThrownBy(() -> ExperimentSource.read(directory.resolve("no.json")))
                .isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> ExperimentSource.read(latin)).isInstanceOf(SourceException.class);
    }

    @Test
    void an_address_stands_for_a_file() throws Exception {
        try (CaseServer server = new CaseServer(Json.parse("""
                [{"path": "/a", "body": "a: yes", "headers": {"Content-Type": "application/yaml"}},
                 {"path": "/b", "json": {"a": 1}}, {"path": "/c", "body": "{}"}]"""))) {
            assertThat(ExperimentSource.read(server.address() + "/a")).hasToString("{\"a\":true}");
            assertThat(ExperimentSource.read(server.address() + "/b")).hasToString("{\"a\":1}");
            assertThatThrownBy(() -> ExperimentSource.read(server.address() + "/c"))
                    .isInstanceOf(SourceException.class);
            assertThatThrownBy(() -> ExperimentSource.read(server.address() + "/d"))
                    .isInstanceOf(SourceException.class);
        }
    }
}
