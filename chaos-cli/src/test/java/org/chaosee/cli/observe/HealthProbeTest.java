package org.chaosee.cli.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HealthProbeTest {

    @Test
    @Timeout(30)
    void who_stops_in_the_middle_of_an_answer_is_not_healthy_and_keeps_nobody_waiting() throws IOException {
        try (ServerSocket half = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket client = half.accept()) {
                    client.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUP"
                                    .getBytes(StandardCharsets.US_ASCII));
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The test is over.
                }
            });
            server.setDaemon(true);
            server.start();
            URI address = URI.create("http://localhost:" + half.getLocalPort());

            JsonNode answer = new HealthProbe(
                            "shop", address, Duration.ofMillis(300), HttpClient.newHttpClient(), Clock.systemUTC())
                    .ask();

            assertThat(answer.path("up").asBoolean()).isFalse();
            assertThat(answer.path("cause").asText()).isEqualTo("no answer in time");
        }
    }
}
