package org.chaosee.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chaosee.proxy.control.AlreadyExistsException;
import org.chaosee.proxy.control.NotFoundException;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.relay.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private ServerSocket server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = FaultProxy.to("localhost", server.getLocalPort()).seed(7).start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void what_connects_to_it_gets_to_the_server() throws IOException {
        try (Peer client = connect();
                Peer accepted = new Peer(server.accept())) {
            client.send("ask");
            assertThat(accepted.receive(3)).isEqualTo("ask");
        }
    }

    @Test
    void latency_can_be_changed_and_removed() throws IOException {
        try (Peer client = connect();
                Peer accepted = new Peer(server.accept())) {
            LatencyToxic slow = proxy.toxics().latency(Duration.ofHours(1));
            accepted.send("answer");
            slow.latency(Duration.ofMillis(1));
            assertThat(client.receive(6)).isEqualTo("answer");
            slow.latency(Duration.ofHours(1));
            accepted.send("more");
            slow.remove();
            assertThat(client.receive(4)).isEqualTo("more");
        }
    }

    @Test
    void every_toxic_has_a_method_and_a_handle() {
        Toxics toxics = proxy.toxics().upstream().toxicity(0.25);
        toxics.latency(Duration.ofMillis(1), Duration.ofMillis(2)).jitter(Duration.ofMillis(3));
        toxics.bandwidth(1).rate(2);
        toxics.slowClose(Duration.ofMillis(1)).delay(Duration.ofMillis(2));
        toxics.timeout(Duration.ofMillis(1)).timeout(Duration.ofMillis(2));
        toxics.resetPeer(Duration.ofMillis(1)).timeout(Duration.ofMillis(2));
        SlicerToxic slicer = toxics.slicer(1, 2, Duration.ofMillis(3));
        slicer.averageSize(4);
        slicer.sizeVariation(5);
        slicer.delay(Duration.ofNanos(6000));
        LimitDataToxic limit = toxics.downstream().named("mine").limitData(1);
        limit.bytes(2);
        limit.toxicity(1);

        assertThat(limit.name()).isEqualTo("mine");
        assertThat(proxy.timeline()).extracting(entry -> entry.event()).contains("toxic-added", "toxic-changed");
        assertThat(proxy.timeline().get(proxy.timeline().size() - 1).detail())
                .isEqualTo("limit_data downstream {bytes=2}, toxicity 1.0");
        Toxic sliced = new Toxic(
                "slicer_upstream",
                org.chaosee.proxy.model.ToxicType.SLICER,
                "upstream",
                0.25f,
                Map.of("average_size", 4L, "size_variation", 5L, "delay", 6L));
        assertThat(proxy.timeline().get(proxy.timeline().size() - 4).detail()).contains(sliced.attributes() + "");
    }

    @Test
    void two_of_a_kind_get_names_of_their_own() {
        assertThat(proxy.toxics().latency(Duration.ZERO).name()).isEqualTo("latency_downstream");
        assertThat(proxy.toxics().latency(Duration.ZERO).name()).isEqualTo("latency_downstream_2");
        assertThatThrownBy(() -> proxy.toxics().named("latency_downstream").limitData(1))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void those_that_only_we_have_can_be_changed() {
        CorruptToxic corrupt = proxy.toxics().corrupt(1);
        corrupt.percent(2);
        StallToxic stall = proxy.toxics().stall(Duration.ofSeconds(2), Duration.ofSeconds(1));
        stall.every(Duration.ofSeconds(3));
        stall.duration(Duration.ofMillis(5));

        assertThat(corrupt.name()).isEqualTo("chaos_corrupt_downstream");
        assertThat(proxy.timeline())
                .extracting(entry -> entry.detail())
                .contains(
                        "chaos_corrupt downstream {percent=2}, toxicity 1.0",
                        "chaos_stall downstream {every=3000, duration=5}, toxicity 1.0");
        assertThatThrownBy(() -> corrupt.percent(101)).isInstanceOf(InvalidException.class);
    }

    @Test
    void values_out_of_range_are_refused() {
        BandwidthToxic narrow = proxy.toxics().bandwidth(1);
        assertThatThrownBy(() -> narrow.rate(-1)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> narrow.toxicity(1.5)).isInstanceOf(InvalidException.class);
        narrow.remove();
        assertThatThrownBy(narrow::remove).isInstanceOf(NotFoundException.class);
    }

    @Test
    void down_ends_and_refuses_and_up_takes_again() throws IOException {
        try (Peer client = connect();
                Peer accepted = new Peer(server.accept())) {
            proxy.down();
            assertThat(client.end()).isIn("end", "reset");
            assertThat(accepted.end()).isIn("end", "reset");
        }
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        proxy.up();
        what_connects_to_it_gets_to_the_server();
    }

    @Test
    void reset_takes_everything_back() throws IOException {
        proxy.toxics().timeout(Duration.ZERO);
        proxy.down();
        proxy.reset();
        what_connects_to_it_gets_to_the_server();
        assertThat(proxy.traffic().open()).isLessThanOrEqualTo(1);
        assertThat(proxy.seed()).isEqualTo(7);
    }

    @Test
    void of_many_that_add_unnamed_ones_at_once_each_gets_a_name_of_its_own() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            for (int round = 0; round < 200; round++) {
                Set<String> names = new HashSet<>();
                Callable<String> add = () -> proxy.toxics().limitData(1).name();
                for (Future<String> name : threads.invokeAll(Collections.nCopies(many, add))) {
                    names.add(name.get());
                }
                assertThat(names).hasSize(many);
                Callable<Boolean> remove = this::removeAll;
                for (Future<Boolean> removed : threads.invokeAll(Collections.nCopies(many, remove))) {
                    assertThat(removed.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_has_gone_through_it_is_told_after_its_end_too() throws IOException {
        what_connects_to_it_gets_to_the_server();
        try (Peer client = connect();
                Peer accepted = new Peer(server.accept())) {
            client.send("more");
            assertThat(accepted.receive(4)).isEqualTo("more");
            proxy.close();
        }
        proxy.close();
        assertThat(proxy.traffic().upstreamData().received()).isEqualTo(7);
        assertThat(proxy.traffic().connections()).isEqualTo(2);
        assertThat(proxy.traffic().open()).isZero();
    }

    private boolean removeAll() {
        proxy.toxics().removeAll();
        return true;
    }

    private Peer connect() throws IOException {
        return new Peer(new Socket(proxy.host(), proxy.port()));
    }
}
