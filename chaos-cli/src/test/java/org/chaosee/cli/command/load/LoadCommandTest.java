package org.chaosee.cli.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.cli.fixture.FakeServer;
import org.chaosee.cli.main.Cli;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadCommandTest {

    private FakeServer server;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        server.on("GET /shop", 200, "{}").on("GET /broken", 503, "{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_sent_is_told() throws IOException {
        Path series = directory.resolve("series.csv");
        Path result = directory.resolve("result.json");
        Cli cli = load(
                server.address() + "/shop",
                "--rate",
                "20",
                "--duration",
                "200ms",
                "--seed",
                "7",
                "--max-errors",
                "0",
                "-o",
                "json",
                "--series",
                series.toString(),
                "--result",
                result.toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.json().path("sent").asInt()).isEqualTo(4);
        assertThat(cli.json().at("/summary/ok").asInt()).isEqualTo(4);
        assertThat(cli.json().path("seed").asInt()).isEqualTo(7);
        assertThat(cli.json().path("stopped").asBoolean(true)).isFalse();
        assertThat(server.asked()).hasSize(4);
        assertThat(Files.readAllLines(series)).hasSize(2).last().asString().contains("Z,4,4,0,0,");
        assertThat(Files.readString(result)).isEqualTo(cli.out());
    }

    @Test
    void expectations_that_are_not_met_have_an_exit_code() {
        Cli cli = load(server.address() + "/broken", "--rate", "20", "--duration", "100ms", "--max-errors", "1%");

        assertThat(cli.code()).isEqualTo(15);
        assertThat(cli.err()).contains("Not met: 100.00 % of the requests failed or were skipped, allowed are 1 %");
        assertThat(cli.out()).contains("2 x HTTP 503");
    }

    @Test
    void a_target_that_is_not_there_is_not_fast() throws IOException {
        String nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + socket.getLocalPort();
        }
        Cli cli = load(nobody, "--rate", "20", "--duration", "100ms", "--max-p95", "10s");

        assertThat(cli.code()).isEqualTo(15);
        assertThat(cli.err()).contains("Not met: No request was ok");
    }

    @Test
    void options_win_over_a_plan_whatever_the_case_of_a_header() throws IOException {
        Path plan =
                plan("{'base': '%s/other', 'rate': 1, 'duration': 'PT1M', 'headers': {'x-from': 'plan', 'X-Plan': 'p'}}"
                        .formatted(server.address()));
        Cli cli = load(
                server.address() + "/shop",
                "--plan",
                plan.toString(),
                "--rate",
                "10",
                "--duration",
                "100ms",
                "--header",
                "X-From=option=1");

        assertThat(cli.code()).isZero();
        assertThat(server.asked()).hasSize(1);
        assertThat(server.last().line()).isEqualTo("GET /shop");
        assertThat(server.last().header("X-From")).isEqualTo("option=1");
        assertThat(server.last().header("X-Plan")).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--header A=b"})
    void headers_of_a_plan_that_are_none_are_refused_with_their_place(String options) throws IOException {
        Path plan =
                plan("{'base': '%s', 'rate': 0, 'duration': 'PT1M', 'headers': ['A: b']}".formatted(server.address()));
        Cli cli = load(("--plan " + plan + " " + options).strip().split(" ", -1));

        assertThat(cli.code()).isEqualTo(7);
        assertThat(cli.err()).contains("/headers: ", "/rate: ").doesNotContain("Exception");
    }

    @Test
    void a_series_that_cannot_be_written_is_told_in_a_sentence() {
        assumeThat(Path.of("/dev/full")).exists();
        Cli cli = load(server.address() + "/shop", "--rate", "10", "--duration", "100ms", "--series", "/dev/full");

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("--series: /dev/full can't be written").doesNotContain("Exception");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_series_that_cannot_be_written_any_more_is_told_in_a_sentence() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread reader = new Thread(() -> readHead(pipe));
        reader.setDaemon(true);
        reader.start();
        Cli cli = load(server.address() + "/shop", "--rate", "10", "--duration", "1m", "--series", pipe.toString());

        assertThat(cli.code()).isOne();
        assertThat(cli.err()).contains("can't be written any more").doesNotContain("Exception");
    }

    private static void readHead(Path pipe) {
        try (BufferedReader lines = Files.newBufferedReader(pipe)) {
            lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://localhost --rate 1",
                "http://localhost --duration 1s",
                "localhost --rate 1 --duration 1s",
                "http://localhost:99999 --rate 1 --duration 1s",
                "http://localhost --rate 0 --duration 1s",
                "http://localhost --rate NaN --duration 1s",
                "http://localhost --rate 10001 --duration 1s",
                "http://localhost --rate 1 --duration 0s",
                "http://localhost --rate 1 --duration 25h",
                "http://localhost --rate 1 --duration 1s --ramp-up 2s",
                "http://localhost --rate 1 --duration 1s --in-flight 0",
                "http://localhost --rate 1 --duration 1s --request-timeout 1ms",
                "http://localhost --rate 1 --duration 1s --header Host=a",
                "http://localhost --rate 1 --duration 1s --arrival sometimes",
                "http://localhost --rate 1 --duration 1s --max-errors 101",
                "http://localhost --rate 1 --duration 1s --max-errors few",
                "http://localhost --rate 1 --duration 1s --result /nowhere/result.json",
                "http://localhost --rate 1 --duration 1s --series /nowhere/series.csv"
            })
    void a_wrong_command_line_is_refused_with_a_sentence(String line) {
        Cli cli = line.isEmpty() ? load() : load(line.split(" ", -1));

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).isNotBlank().doesNotContain("Exception");
        assertThat(cli.out()).isEmpty();
    }

    private Path plan(String json) throws IOException {
        return Files.writeString(directory.resolve("plan.json"), json.replace('\'', '"'));
    }

    private static Cli load(String... arguments) {
        return Cli.run(
                Map.of(), Stream.concat(Stream.of("load"), Stream.of(arguments)).toArray(String[]::new));
    }
}
