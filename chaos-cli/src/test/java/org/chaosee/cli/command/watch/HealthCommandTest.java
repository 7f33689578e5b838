package org.chaosee.cli.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import org.chaosee.cli.command.watch.StandIn.Answer;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCommandTest {

    @TempDir
    Path directory;

    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_up_all_the_time_is_healthy() {
        server.at("/health", n -> Answer.of(200));
        Typed typed = health("shop=" + server.address() + "/health", "--duration", "200ms", "--interval", "20ms");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("NAME", "LONGEST OUTAGE", "shop", "100.00 %", "none");
        assertThat(typed.err().lines()).singleElement().asString().contains("+", "up", "shop");
    }

    @Test
    void one_failure_is_enough_to_be_unhealthy() throws JsonProcessingException {
        server.at("/health", n -> Answer.of(n == 1 ? 503 : 204));
        Typed typed = health(server.address() + "/health", "--duration", "500ms", "--interval", "10ms", "-o", "json");
        assertThat(typed.code()).isEqualTo(15);
        JsonNode tree = Json.parse(typed.out());
        assertThat(tree.path("healthy").asBoolean()).isFalse();
        JsonNode address = tree.path("addresses").path(0);
        assertThat(address.path("failed").asInt()).isEqualTo(1);
        assertThat(address.path("requests").asInt()).isEqualTo(server.count("/health"));
        assertThat(address.path("longestOutage").path("ended").asBoolean()).isTrue();
        assertThat(address.path("lastCause").asText()).isEqualTo("status 503");
        assertThat(typed.err().lines()).hasSize(3);
        assertThat(typed.err()).contains("DOWN", "status 503");
    }

    @Test
    void enough_may_be_less_than_everything() {
        server.at("/health", n -> Answer.of(n == 0 ? 500 : 200));
        String[] rest = {server.address() + "/health", "--duration", "500ms", "--interval", "10ms", "--at-least"};
        assertThat(health(with(rest, "10")).code()).isZero();
        assertThat(health(with(rest, "100")).code()).as("all of them now").isZero();
    }

    @Test
    void too_few_are_unhealthy() {
        server.at("/health", n -> Answer.of(500));
        assertThat(health(server.address() + "/health", "--duration", "100ms", "--interval", "10ms", "--at-least", "1")
                        .code())
                .isEqualTo(15);
    }

    @Test
    void waiting_ends_as_soon_as_all_are_healthy() {
        server.at("/a", n -> Answer.of(n < 3 ? 503 : 200)).at("/b", n -> Answer.of(200));
        Typed typed = health(
                "a=" + server.address() + "/a",
                "b=" + server.address() + "/b",
                "--until-healthy",
                "--consecutive",
                "2",
                "--duration",
                "1m",
                "--interval",
                "10ms");
        assertThat(typed.code()).isZero();
        assertThat(server.count("/a")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void waiting_in_vain_is_unhealthy() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Typed typed =
                health("http://localhost:" + port, "--until-healthy", "--duration", "100ms", "--interval", "20ms");
        assertThat(typed.code()).isEqualTo(15);
        assertThat(typed.out()).contains("connection refused", "still", "0.00 %");
        assertThat(typed.err()).contains("Not all were healthy 3 times in a row within 0.1s");
    }

    @Test
    void without_an_address_the_root_of_the_server_is_asked() {
        server.at("/health/ready", n -> Answer.of(200));
        Typed typed = health("--server", server.address() + "/shop", "--until-healthy", "--consecutive", "1");
        assertThat(typed.code()).isZero();
        assertThat(server.count("/health/ready")).isPositive();
    }

    @Test
    void an_answer_that_hangs_is_a_failure_in_time() {
        server.at("/health", n -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.of(200);
        });
        Typed typed = health(server.address() + "/health", "--duration", "100ms", "--timeout", "200ms");
        assertThat(typed.code()).isEqualTo(15);
        assertThat(typed.out()).contains("no answer in time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:8080 | no address over HTTP",
                "ftp://localhost | no address over HTTP",
                "a=b | no address over HTTP",
                "http://localhost --interval 1ms | --interval is too short",
                "http://localhost --interval soon | is no duration",
                "http://localhost --duration 0s | --duration is 0",
                "http://localhost --at-least 101 | allowed is 0 to 100",
                "http://localhost --at-least NaN | allowed is 0 to 100",
                "http://localhost --at-least 1 --until-healthy | allowed is one",
                "http://localhost --consecutive 0 | allowed is 1 or more",
                "http://localhost --name a --name b | allowed is one for each",
                "http://localhost http://localhost | given twice",
                "a=http://localhost a=http://localhost:9 | given twice",
                "http://localhost --timeout 0s | --timeout is 0"
            })
    void mistakes_are_said(String arguments, String sentence) {
        Typed typed = health(arguments.strip().split(" "));
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
    }

    private Typed health(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "health";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Typed.in(directory, all);
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }
}
