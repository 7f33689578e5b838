package org.chaosee.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.proxy.relay.Awaiting.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.model.ProxyState;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.model.ToxicType;
import org.chaosee.proxy.relay.Peer;
import org.chaosee.proxy.report.TimelineEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxiesTest {

    private static final String ANY = "127.0.0.1:0";

    private final FaultProxies proxies =
            new FaultProxies(ProxySettings.defaults().withSeed(5).withThreads(2));
    private ServerSocket server;
    private ServerSocket second;
    private ServerSocket busy;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        second = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        busy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        proxies.close();
        server.close();
        second.close();
        busy.close();
    }

    @Test
    void a_proxy_shows_where_it_listens() {
        ProxyState state = create("p", ANY);
        assertThat(state.listen()).matches("127\\.0\\.0\\.1:[1-9]\\d*");
        assertThat(state.enabled()).isTrue();
        assertThat(proxies.all()).containsExactly(state);
        assertThat(create("q", "").listen()).matches("\\[::\\]:[1-9]\\d*");
        assertThat(create("r", "localhost:0").listen()).startsWith("127.0.0.1:");
    }

    @Test
    void one_that_is_created_disabled_keeps_its_text_until_it_listens() {
        proxies.create(new ProxySpec("p", ANY, at(server), false));
        assertThat(proxies.get("p").listen()).isEqualTo(ANY);
        String listen = enable("p", true).listen();
        assertThat(listen).isNotEqualTo(ANY);
        assertThat(enable("p", false).listen()).isEqualTo(listen);
        assertThat(enable("p", true).listen()).isEqualTo(listen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "127.0.0.1:99999", "127.0.0.1:no-such-service", "192.0.2.1:1"})
    void where_it_cannot_listen_nothing_is_created(String listen) {
        assertThatThrownBy(() -> create("p", listen))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining(listen);
        assertThat(proxies.all()).isEmpty();
        create("p", ANY);
    }

    @Test
    void of_many_that_create_the_same_at_once_one_wins() throws Exception {
        assertThat(winners(() -> create("p", ANY))).isEqualTo(1);
        assertThat(winners(() -> proxies.addToxic("p", latency("t", 1)))).isEqualTo(1);
    }

    @Test
    void an_update_that_changes_nothing_leaves_connections_alone() throws IOException {
        String listen = create("p", ANY).listen();
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            proxies.update("p", new ProxyPatch(null, null, null));
            proxies.update("p", new ProxyPatch(listen, at(server), true));
            proxies.update(
                    "p",
                    new ProxyPatch(
                            listen.replace("127.0.0.1", "localhost"),
                            at(server).replace("127.0.0.1", "localhost"),
                            true));
            assertThat(proxies.get("p").listen()).isEqualTo(listen);
            assertPasses(client, accepted);
        }
    }

    @Test
    void another_upstream_at_the_same_port_ends_connections_and_keeps_toxics() throws IOException {
        String listen = create("p", ANY).listen();
        proxies.addToxic("p", latency("t", 0));
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            ProxyState state = proxies.update("p", new ProxyPatch(listen, at(second), null));
            assertThat(state.upstream()).isEqualTo(at(second));
            assertThat(state.listen()).isEqualTo(listen);
            assertThat(state.toxics()).hasSize(1);
            assertThat(client.end()).isIn("end", "reset");
            assertThat(accepted.end()).isIn("end", "reset");
        }
        try (Peer client = connect("p");
                Peer accepted = new Peer(second.accept())) {
            assertPasses(client, accepted);
        }
    }

    @Test
    void a_move_ends_connections_and_frees_the_old_port() throws IOException {
        String before = create("p", ANY).listen();
        try (Peer client = connect("p")) {
            String after = proxies.update("p", new ProxyPatch(ANY, null, null)).listen();
            assertThat(after).isNotEqualTo(before);
            assertThat(client.end()).isIn("end", "reset");
            create("q", before);
        }
    }

    @Test
    void a_move_from_one_interface_to_all_of_them_keeps_the_port() throws IOException {
        int port = port(create("p", ANY).listen());
        assertThat(proxies.update("p", new ProxyPatch(":" + port, null, null)).listen())
                .isEqualTo("[::]:" + port);
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            assertPasses(client, accepted);
        }
    }

    @Test
    void a_move_that_fails_leaves_everything_as_it_was() throws IOException {
        ProxyState before = create("p", ANY);
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            for (String listen : List.of(at(busy), "abc", "192.0.2.1:" + port(before.listen()))) {
                assertThatThrownBy(() -> proxies.update("p", new ProxyPatch(listen, at(second), null)))
                        .isInstanceOf(FailedException.class);
                assertThat(proxies.get("p")).isEqualTo(before);
            }
            assertPasses(client, accepted);
        }
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            assertPasses(client, accepted);
        }
    }

    @Test
    void a_disabled_proxy_refuses_and_can_be_changed() throws IOException {
        create("p", ANY);
        proxies.addToxic("p", latency("t", 0));
        enable("p", false);
        assertThatThrownBy(() -> connect("p")).isInstanceOf(ConnectException.class);
        proxies.update("p", new ProxyPatch(ANY, at(second), null));
        assertThat(proxies.get("p").listen()).isEqualTo(ANY);
        assertThat(enable("p", true).toxics()).hasSize(1);
        try (Peer client = connect("p");
                Peer accepted = new Peer(second.accept())) {
            assertPasses(client, accepted);
        }
    }

    @Test
    void a_deleted_proxy_is_gone() throws IOException {
        String listen = create("p", ANY).listen();
        try (Peer client = connect("p")) {
            proxies.delete("p");
            assertThat(client.end()).isIn("end", "reset");
        }
        assertThatThrownBy(() -> proxies.get("p")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proxies.delete("p")).isInstanceOf(NotFoundException.class);
        create("p", listen);
    }

    @Test
    void populate_keeps_what_is_the_same_with_its_toxics_and_its_state() throws IOException {
        String listen = create("p", ANY).listen();
        proxies.addToxic("p", latency("t", 0));
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            List<ProxyState> states = proxies.populate(List.of(
                    new ProxySpec("p", listen.replace("127.0.0.1", "localhost"), at(server), false),
                    new ProxySpec("q", ANY, at(server), true)));
            assertThat(states).extracting(ProxyState::name).containsExactly("p", "q");
            assertThat(states.get(0)).isEqualTo(proxies.get("p"));
            assertThat(states.get(0).toxics()).hasSize(1);
            assertThat(states.get(0).enabled()).isTrue();
            assertPasses(client, accepted);
        }
    }

    @Test
    void populate_replaces_what_is_different_without_its_toxics() throws IOException {
        String listen = create("p", ANY).listen();
        proxies.addToxic("p", latency("t", 0));
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            ProxyState state = proxies.populate(List.of(new ProxySpec("p", listen, at(second), true)))
                    .get(0);
            assertThat(state).isEqualTo(new ProxyState("p", listen, at(second), true, List.of()));
            assertThat(client.end()).isIn("end", "reset");
            assertThat(accepted.end()).isIn("end", "reset");
        }
        try (Peer client = connect("p");
                Peer accepted = new Peer(second.accept())) {
            assertPasses(client, accepted);
        }
        assertThat(proxies.populate(List.of(new ProxySpec("p", listen, at(server), false)))
                        .get(0)
                        .enabled())
                .isFalse();
        assertThatThrownBy(() -> connect("p")).isInstanceOf(ConnectException.class);
    }

    @Test
    void populate_shows_a_proxy_that_was_replaced_by_a_later_one_as_off() {
        List<ProxyState> states = proxies.populate(
                List.of(new ProxySpec("p", ANY, at(server), true), new ProxySpec("p", ANY, at(second), true)));
        assertThat(states).extracting(ProxyState::enabled).containsExactly(false, true);
        assertThat(proxies.all()).containsExactly(states.get(1));
    }

    @Test
    void populate_stops_at_the_first_failure_and_tells_what_is_done() {
        ProxyState old = create("p2", ANY);
        assertThatThrownBy(() -> proxies.populate(List.of(
                        new ProxySpec("p1", ANY, at(server), true),
                        new ProxySpec("p2", at(busy), at(server), true),
                        new ProxySpec("p3", ANY, at(server), true))))
                .isInstanceOfSatisfying(
                        FailedException.class, e -> assertThat(e.done()).containsExactly(proxies.get("p1")));
        assertThat(proxies.all()).extracting(ProxyState::name).containsExactly("p1", "p2");
        assertThat(proxies.get("p2")).isEqualTo(old);
    }

    @Test
    void reset_enables_and_removes_toxics_and_keeps_connections() throws IOException {
        create("p", ANY);
        create("q", ANY);
        enable("q", false);
        proxies.addToxic("p", latency("t", 3_600_000));
        try (Peer client = connect("p");
                Peer accepted = new Peer(server.accept())) {
            accepted.send("held");
            await(() -> proxies.traffic().get(0).downstreamData().received() == 4);
            proxies.reset();
            assertThat(client.receive(4)).isEqualTo("held");
        }
        assertThat(proxies.all())
                .allMatch(ProxyState::enabled)
                .allMatch(state -> state.toxics().isEmpty());
    }

    @Test
    void reset_does_all_it_can_and_names_what_failed() {
        proxies.create(new ProxySpec("a", at(busy), at(server), false));
        create("b", ANY);
        proxies.addToxic("a", latency("t", 1));
        proxies.addToxic("b", latency("t", 1));
        assertThatThrownBy(proxies::reset).isInstanceOf(FailedException.class).hasMessageContaining("a: listen");
        assertThat(proxies.get("a").enabled()).isFalse();
        assertThat(proxies.get("a").toxics()).hasSize(1);
        assertThat(proxies.get("b").toxics()).isEmpty();
    }

    @Test
    void toxics_are_shown_upstream_first_each_in_their_order() {
        create("p", ANY);
        proxies.addToxic("p", toxic("d1", "downstream"));
        proxies.addToxic("p", toxic("u1", "UPSTREAM"));
        proxies.addToxic("p", toxic("d2", "downstream"));
        proxies.addToxic("p", toxic("u2", "upstream"));
        proxies.updateToxic("p", "d1", new ToxicPatch(0.5f, Map.of()));
        assertThat(proxies.get("p").toxics()).extracting(Toxic::name).containsExactly("u1", "u2", "d1", "d2");
    }

    @Test
    void toxics_are_added_changed_and_removed_whole_or_not_at_all() {
        create("p", ANY);
        proxies.addToxic("p", latency("t", 100));
        assertThatThrownBy(() -> proxies.addToxic("p", latency("t", 1))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> proxies.updateToxic("p", "t", new ToxicPatch(2f, Map.of("latency", 5L))))
                .isInstanceOf(InvalidException.class);
        assertThat(proxies.toxic("p", "t")).isEqualTo(latency("t", 100));
        proxies.updateToxic("p", "t", new ToxicPatch(null, Map.of("jitter", 5L)));
        assertThat(proxies.toxic("p", "t").attributes()).isEqualTo(Map.of("latency", 100L, "jitter", 5L));
        proxies.removeToxic("p", "t");
        assertThatThrownBy(() -> proxies.toxic("p", "t")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proxies.removeToxic("p", "t")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proxies.updateToxic("x", "t", new ToxicPatch(null, Map.of())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_seed_gives_the_same_throws_again() throws IOException {
        create("p", ANY);
        proxies.addToxic("p", new Toxic("t", ToxicType.LIMIT_DATA, "upstream", 0.5f, Map.of()));
        List<Boolean> first = throwsOfTheDice();
        proxies.seed(6);
        assertThat(throwsOfTheDice()).isNotEqualTo(first);
        proxies.seed(5);
        assertThat(proxies.seed()).isEqualTo(5);
        assertThat(throwsOfTheDice()).isEqualTo(first);
    }

    @Test
    void an_upstream_that_is_not_allowed_counts_as_out_of_reach() throws IOException {
        try (FaultProxies strict = new FaultProxies(
                ProxySettings.defaults().withPolicy(address -> address.getPort() != server.getLocalPort()))) {
            String listen =
                    strict.create(new ProxySpec("p", ANY, at(server), true)).listen();
            try (Peer client = new Peer(new Socket(InetAddress.getLoopbackAddress(), port(listen)))) {
                assertThat(client.end()).isEqualTo("end");
            }
            assertThat(strict.traffic().get(0).refused()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "127.0.0.1", "no-such-host.invalid:80"})
    void an_upstream_is_not_checked_until_somebody_comes(String upstream) throws IOException {
        proxies.create(new ProxySpec("p", ANY, upstream, true));
        try (Peer client = connect("p")) {
            assertThat(client.end()).isEqualTo("end");
        }
    }

    @Test
    void the_timeline_tells_what_was_changed() {
        create("p", ANY);
        proxies.addToxic("p", latency("t", 1));
        proxies.updateToxic("p", "t", new ToxicPatch(null, Map.of("latency", 2L)));
        enable("p", false);
        enable("p", false);
        enable("p", true);
        proxies.removeToxic("p", "t");
        proxies.delete("p");
        assertThat(proxies.timeline())
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "proxy-created",
                        "toxic-added",
                        "toxic-changed",
                        "proxy-disabled",
                        "proxy-enabled",
                        "toxic-removed",
                        "proxy-deleted");
        assertThat(proxies.timeline().get(2).detail())
                .isEqualTo("latency downstream {latency=2, jitter=0}, toxicity 1.0");
    }

    private List<Boolean> throwsOfTheDice() throws IOException {
        List<Boolean> hit = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            try (Peer client = connect("p");
                    Peer accepted = new Peer(server.accept())) {
                client.send("x");
                client.endOutput();
                hit.add(accepted.receiveAll().isEmpty());
            }
        }
        return hit;
    }

    private static int winners(Runnable attempt) throws Exception {
        int many = 50;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    try {
                        attempt.run();
                        return true;
                    } catch (AlreadyExistsException e) {
                        return false;
                    }
                }));
            }
            start.countDown();
            int won = 0;
            for (Future<Boolean> result : results) {
                won += result.get() ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private ProxyState create(String name, String listen) {
        return proxies.create(new ProxySpec(name, listen, at(server), true));
    }

    private ProxyState enable(String name, boolean enabled) {
        return proxies.update(name, new ProxyPatch(null, null, enabled));
    }

    private Peer connect(String name) throws IOException {
        return new Peer(new Socket(
                InetAddress.getLoopbackAddress(), port(proxies.get(name).listen())));
    }

    private static void assertPasses(Peer client, Peer accepted) throws IOException {
        client.send("ask");
        assertThat(accepted.receive(3)).isEqualTo("ask");
        accepted.send("answer");
        assertThat(client.receive(6)).isEqualTo("answer");
    }

    private static Toxic latency(String name, long millis) {
        return new Toxic(name, ToxicType.LATENCY, "downstream", 1, Map.of("latency", millis));
    }

    private static Toxic toxic(String name, String stream) {
        return new Toxic(name, ToxicType.NOOP, stream, 1, Map.of());
    }

    private static String at(ServerSocket listening) {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
