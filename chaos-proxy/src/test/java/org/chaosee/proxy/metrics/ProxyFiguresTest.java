package org.chaosee.proxy.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.proxy.relay.Awaiting.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.chaosee.proxy.relay.Peer;
import org.junit.jupiter.api.Test;

class ProxyFiguresTest {

    private final FaultProxies proxies =
            new FaultProxies(ProxySettings.defaults().withThreads(1));

    @Test
    void bytes_stay_with_the_address_that_they_went_to() throws IOException {
        try (FaultProxies all = proxies;
                ServerSocket first = server();
                ServerSocket second = server()) {
            String listen = all.create(new ProxySpec("p", "127.0.0.1:0", at(first), true))
                    .listen();
            pass(listen, first, "seven b");
            all.update("p", new ProxyPatch(null, at(second), null));
            assertThat(received(listen, first)).contains(" 7\n");
            pass(listen, second, "two");
            assertThat(received(listen, first)).contains(" 7\n");
            assertThat(received(listen, second)).contains(" 3\n");
            all.update("p", new ProxyPatch(null, at(first), null));
            pass(listen, first, "more");
            assertThat(received(listen, first)).contains(" 11\n");
            assertThat(received(listen, second)).contains(" 3\n");
            assertThat(all.traffic().get(0).upstreamData().received()).isEqualTo(14);
        }
    }

    @Test
    void names_of_toxics_that_come_and_go_are_forgotten() throws IOException {
        try (FaultProxies all = proxies;
                ServerSocket server = server()) {
            String listen = all.create(new ProxySpec("p", "127.0.0.1:0", at(server), true))
                    .listen();
            for (int i = 0; i < 2; i++) {
                all.addToxic("p", toxic("hit" + i));
                pass(listen, server, "x");
                all.removeToxic("p", "hit" + i);
            }
            assertThat(all.traffic().get(0).affected()).containsOnlyKeys("hit0", "hit1");
            for (int i = 0; i < 999; i++) {
                all.addToxic("p", toxic("t" + i));
                all.removeToxic("p", "t" + i);
            }
            assertThat(all.traffic().get(0).affected()).containsOnlyKeys("hit1");
        }
    }

    /** The sample of what clients have sent; empty when there is none. */
    private String received(String listen, ServerSocket upstream) {
        PrometheusText text = new PrometheusText();
        new ProxyFigures(text, proxies.traffic()).write();
        String start =
                "toxiproxy_proxy_received_bytes_total{direction=\"upstream\",listener=\"%s\",proxy=\"p\",upstream=\"%s\"}"
                        .formatted(listen, at(upstream));
        int from = text.toString().indexOf(start);
        return from < 0 ? "" : text.toString().substring(from, text.toString().indexOf('\n', from) + 1);
    }

    private void pass(String listen, ServerSocket server, String data) throws IOException {
        int port = Integer.parseInt(listen.substring(listen.indexOf(':') + 1));
        try (Peer client = new Peer(new Socket(InetAddress.getLoopbackAddress(), port));
                Peer accepted = new Peer(server.accept())) {
            client.send(data);
            assertThat(accepted.receive(data.length())).isEqualTo(data);
        }
        await(() -> proxies.traffic().get(0).open() == 0);
    }

    private static Toxic toxic(String name) {
        return new Toxic(name, ToxicType.LATENCY, "upstream", 1, Map.of("latency", 1L));
    }

    private static ServerSocket server() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(10_000);
        return server;
    }

    private static String at(ServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }
}
