package org.chaosee.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.chaosee.cli.fixture.FakeServer;
import org.chaosee.cli.fixture.Terminal;
import org.chaosee.cli.fixture.Terminal.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets to read when the server isn't there, isn't ours, or says no. */
class AdminClientTest {

    @TempDir
    private Path directory;

    private FakeServer server;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        terminal = new Terminal(directory).with("CHAOS_URL", server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerThatIsNotThere() {
        server.close();

        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .contains(server.address() + "/chaos does not answer: the connection was refused")
                .contains("--server, CHAOS_URL or a profile says where it is")
                .doesNotContain("Exception");
    }

    @Test
    void aServerThatDoesNotAnswerInTime() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Typed typed =
                    terminal.type("status", "--timeout", "50ms", "--server", "http://localhost:" + mute.getLocalPort());

            assertThat(typed.code()).isEqualTo(3);
            assertThat(typed.err()).contains("no answer within 0.05s");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status --server", "proxy list --proxy"})
    @Timeout(30)
    void aServerThatStopsInTheMiddleOfItsAnswer(String command) throws IOException {
        try (ServerSocket half = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket client = half.accept()) {
                    client.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The test is over.
                }
            });
            server.setDaemon(true);
            server.start();

            Typed typed = terminal.type(
                    (command + " http://localhost:" + half.getLocalPort() + " --timeout 300ms").split(" "));

            assertThat(typed.code()).isEqualTo(3);
            assertThat(typed.err()).contains("no answer within 0.3s");
        }
    }

    @Test
    @Timeout(60)
    void anAnswerWithoutEndDoesNotFillTheMemory() {
        server.on("GET /chaos/status", 200, " ".repeat(17 * 1024 * 1024));

        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("the answer is longer than");
    }

    @Test
    void aServerWithoutChaos() {
        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("answers with 404, so there is no Chaos EE");
    }

    @Test
    void aPageInsteadOfAnAnswer() {
        server.on("GET /chaos/status", 200, "text/html", "<h1>Welcome</h1>", Map.of());

        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("answers with text/html instead of JSON");
    }

    @Test
    void anAnswerThatIsCutOff() {
        server.on("GET /chaos/status", 200, "{\"node\": ");

        assertThat(terminal.type("status").err()).contains("claims to be JSON, and is none");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 7", "401, 4", "403, 4", "404, 5", "406, 7", "409, 6", "412, 6", "413, 7", "422, 7", "500, 8", "503, 8"
    })
    void aProblemIsSaidInItsOwnWords(int status, int code) {
        server.on("GET /chaos/status", status, "{\"title\": \"No\", \"detail\": \"The reason is this.\"}");

        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(code);
        assertThat(typed.err()).contains("The reason is this").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"401, 4", "403, 4", "500, 8", "502, 8", "302, 3"})
    void whatIsNoProblemIsSaidToo(int status, int code) {
        server.on("GET /chaos/status", status, "text/html", "<h1>No</h1>", Map.of());

        Typed typed = terminal.type("status");

        assertThat(typed.code()).isEqualTo(code);
        assertThat(typed.err()).contains(String.valueOf(status)).doesNotContain("<h1>");
    }

    @Test
    void theTokenNeverShows() {
        server.on("GET /chaos/status", 401, "{\"detail\": \"Wrong token.\"}");

        Typed typed = terminal.type("status", "--token", "very-secret");

        assertThat(typed.err() + typed.out()).doesNotContain("very-secret");
    }

    @Test
    void aRedirectIsNotFollowedForItWouldGetTheToken() throws IOException {
        try (FakeServer other = new FakeServer()) {
            server.on(
                    "GET /chaos/status", 302, "text/plain", "", Map.of("Location", other.address() + "/chaos/status"));

            terminal.type("status", "--token", "secret");

            assertThat(other.asked()).isEmpty();
        }
    }
}
