package org.chaosee.cli.command.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.cli.fixture.Terminal;
import org.chaosee.cli.fixture.Terminal.Typed;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    private Path directory;

    @Test
    void allViolationsAreListedWithTheirPlaces() throws IOException {
        Files.writeString(
                directory.resolve("e.json"),
                "{\"title\": \"\", \"method\": [{\"type\": \"probe\", \"name\": \"a\", \"provider\": {\"type\": \"http\"}},"
                        + " {\"type\": \"action\", \"name\": \"b\", \"provider\": {\"type\": \"python\", \"module\": \"m\"}}]}");

        Typed typed = new Terminal(directory).type("validate", "e.json");

        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.out())
                .contains("title-missing", "description-missing", "/method/0/provider", "http-url-missing")
                .contains("/method/1/provider", "provider-python-unsupported");
        assertThat(new Terminal(directory)
                        .type("validate", "--strict", "e.json")
                        .code())
                .isEqualTo(1);

        JsonNode report = Json.parse(
                new Terminal(directory).type("validate", "e.json", "-o", "json").out());
        assertThat(report.path("valid").asBoolean()).isFalse();
        assertThat(report.path("violations").size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aValidOneIsSaidToBe() throws IOException {
        Files.writeString(directory.resolve("e.yaml"), "title: t\ndescription: d\nmethod: []\nsurprise: 1\n");

        Typed typed = new Terminal(directory).type("validate", "e.yaml");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("warning", "/surprise");
        assertThat(typed.err()).contains("e.yaml is valid");
    }
}
