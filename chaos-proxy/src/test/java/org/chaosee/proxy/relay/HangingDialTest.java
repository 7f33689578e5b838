package org.chaosee.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.proxy.relay.Awaiting.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An upstream that neither takes nor refuses: its backlog is full, so that the system leaves it unanswered. */
@EnabledOnOs(OS.LINUX)
class HangingDialTest {

    private final List<Socket> fillers = new ArrayList<>();
    private ServerSocket full;
    private FaultProxies proxies;

    @BeforeEach
    void fill() throws IOException {
        full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        boolean taken = true;
        while (taken) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(full.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                taken = false;
            }
        }
    }

    @AfterEach
    void empty() throws IOException {
        for (Socket filler : fillers) {
            filler.close();
        }
        full.close();
        proxies.close();
    }

    @Test
    void it_is_given_up_after_a_while() throws IOException {
        start(Duration.ofMillis(300));
        try (Peer client = connect("hangs")) {
            assertThat(client.end()).isEqualTo("end");
        }
        assertThat(proxies.traffic().get(0).refused()).isEqualTo(1);
    }

    @Test
    void it_stops_neither_others_nor_the_disabling() throws IOException {
        start(Duration.ofHours(1));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Peer hanging = connect("hangs")) {
            await(() -> proxies.traffic().get(0).open() == 1);
            proxies.create(new ProxySpec("works", "127.0.0.1:0", "127.0.0.1:" + server.getLocalPort(), true));
            try (Peer client = connect("works");
                    Peer accepted = new Peer(server.accept())) {
                client.send("ask");
                assertThat(accepted.receive(3)).isEqualTo("ask");
            }
            proxies.update("hangs", new ProxyPatch(null, null, false));
            assertThat(hanging.end()).isIn("end", "reset");
            await(() -> proxies.traffic().get(0).open() == 0);
        }
    }

    @Test
    void a_client_that_goes_meanwhile_is_forgotten() throws IOException {
        start(Duration.ofHours(1));
        Peer client = connect("hangs");
        await(() -> proxies.traffic().get(0).open() == 1);
        client.reset();
        await(() -> proxies.traffic().get(0).open() == 0);
    }

    private void start(Duration dialTimeout) {
        proxies = new FaultProxies(ProxySettings.defaults().withThreads(1).withDialTimeout(dialTimeout));
        proxies.create(new ProxySpec("hangs", "127.0.0.1:0", "127.0.0.1:" + full.getLocalPort(), true));
    }

    private Peer connect(String proxy) throws IOException {
        int port = Address.of(proxies.get(proxy).listen()).port();
        return new Peer(new Socket(InetAddress.getLoopbackAddress(), port));
    }
}
