package org.chaosee.proxy.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.proxy.relay.Peer;
import org.chaosee.proxy.replay.HttpReply;
import org.chaosee.proxy.replay.HttpWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program looks the name of an upstream up for each client, also when it was unknown just now. */
@Timeout(60)
class LookUpTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path folder;

    @Test
    void a_name_that_moves_is_followed_at_once() throws IOException {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                JavaProcess process = JavaProcess.start(
                        "-Djdk.net.hosts.file=" + hosts, Main.class, "-host", "127.0.0.1", "-port", "0")) {
            server.setSoTimeout(PATIENCE_MILLIS); // No interruption ends it.
            int api = port(process.line());
            int port = port(HttpWire.send(
                    api,
                    "POST",
                    "/proxies",
                    "{\"name\": \"p\", \"listen\": \"127.0.0.1:0\", \"upstream\": \"moving:%d\"}"
                            .formatted(server.getLocalPort())));
            assertIsRefused(port);
            Files.writeString(hosts, "127.0.0.1 moving\n");
            try (Peer client = connect(port);
                    Peer accepted = new Peer(server.accept())) {
                client.send("ask");
                assertThat(accepted.receive(3)).isEqualTo("ask");
            }
            Files.writeString(hosts, "127.0.0.1 localhost\n");
            assertIsRefused(port);
        }
    }

    private static void assertIsRefused(int port) throws IOException {
        try (Peer client = connect(port)) {
            assertThat(client.end()).isEqualTo("end");
        }
    }

    private static Peer connect(int port) throws IOException {
        return new Peer(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private static int port(HttpReply reply) {
        assertThat(reply.status()).isEqualTo(201);
        return port(reply.body());
    }

    private static int port(String text) {
        Matcher matcher = PORT.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
