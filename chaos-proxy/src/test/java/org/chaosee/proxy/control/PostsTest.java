package org.chaosee.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.chaosee.proxy.relay.Listener;
import org.chaosee.proxy.relay.Network;
import org.chaosee.proxy.relay.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a proxy that has to leave its place ahead of the next, and gets neither. */
class PostsTest {

    private static final String UPSTREAM = "127.0.0.1:1";

    private final Network network = ProxySettings.defaults().withThreads(1).network();
    private final ManagedProxy proxy = new ManagedProxy("p", Post.off("127.0.0.1:0", UPSTREAM));
    private boolean refuses;
    private boolean refusesFirst;
    private final Posts posts = new Posts(network, this::bind);

    @AfterEach
    void close() {
        proxy.post().end();
        network.close();
    }

    @Test
    void a_proxy_that_gets_neither_place_is_off_and_both_failures_are_told() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            int port = open("127.0.0.1:" + server.getLocalPort());
            try (Peer client = connect(port);
                    Peer accepted = new Peer(server.accept())) {
                refuses = true;
                assertThatThrownBy(() -> move(port))
                        .isInstanceOf(FailedException.class)
                        .hasMessageContaining("refused: " + new InetSocketAddress(port))
                        .hasMessageContaining("refused: /127.0.0.1:" + port);
                assertThat(proxy.state().enabled()).isFalse();
                assertThat(proxy.state().listen()).isEqualTo("127.0.0.1:" + port);
                assertThat(client.end()).isIn("end", "reset");
                assertThat(accepted.end()).isIn("end", "reset");
            }
        }
    }

    @Test
    void one_that_gets_its_old_place_again_goes_on_there() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            int port = open("127.0.0.1:" + server.getLocalPort());
            refusesFirst = true;
            assertThatThrownBy(() -> move(port)).isInstanceOf(FailedException.class);
            assertThat(proxy.state().enabled()).isTrue();
            try (Peer client = connect(port);
                    Peer accepted = new Peer(server.accept())) {
                client.send("ask");
                assertThat(accepted.receive(3)).isEqualTo("ask");
            }
        }
    }

    private int open(String upstream) {
        proxy.become(posts.open(
                proxy.member(), proxy, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), upstream));
        String listen = proxy.state().listen();
        return Integer.parseInt(listen.substring(listen.indexOf(':') + 1));
    }

    private void move(int port) {
        posts.open(proxy.member(), proxy, new InetSocketAddress(port), UPSTREAM);
    }

    private static Peer connect(int port) throws IOException {
        return new Peer(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private Listener bind(InetSocketAddress place) throws IOException {
        if (refuses || refusesFirst) {
            refusesFirst = false;
            throw new IOException("refused: " + place);
        }
        return Listener.bind(network, place);
    }
}
