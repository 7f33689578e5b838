package org.chaosee.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.proxy.relay.Awaiting.await;

import java.io.IOException;
import java.util.Map;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final Bench bench = new Bench(settings());

    ProxySettings settings() {
        return ProxySettings.defaults().withSeed(1).withThreads(2);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void data_passes_both_ways() throws Exception {
        Pair pair = bench.connect();
        pair.client().send("ask");
        assertThat(pair.server().receive(3)).isEqualTo("ask");
        pair.server().send("answer");
        assertThat(pair.client().receive(6)).isEqualTo("answer");
    }

    @Test
    void the_end_of_one_stream_leaves_the_other_open() throws Exception {
        Pair pair = bench.connect();
        pair.client().send("ask");
        pair.client().endOutput();
        assertThat(pair.server().receiveAll()).isEqualTo("ask");
        pair.server().send("answer");
        pair.server().close();
        assertThat(pair.client().receiveAll()).isEqualTo("answer");
    }

    @Test
    void a_reset_by_the_client_reaches_the_server() throws Exception {
        Pair pair = bench.connect();
        pair.client().reset();
        assertThat(pair.server().end()).isEqualTo("reset");
    }

    @Test
    void a_reset_by_the_server_reaches_the_client() throws Exception {
        Pair pair = bench.connect();
        pair.server().reset();
        assertThat(pair.client().end()).isEqualTo("reset");
    }

    @Test
    void a_reset_after_the_end_of_its_stream_reaches_the_server_when_that_answers() throws Exception {
        Pair pair = bench.connect();
        pair.client().send("ask");
        pair.client().endOutput();
        assertThat(pair.server().receiveAll()).isEqualTo("ask");
        pair.client().reset();
        assertThatThrownBy(() -> {
                    while (true) {
                        pair.server().send("answer");
                    }
                })
                .isInstanceOf(IOException.class);
        await(() -> bench.traffic().open() == 0);
    }

    @Test
    void a_toxic_acts_on_a_connection_that_is_open() throws Exception {
        Pair pair = bench.connect();
        bench.proxies().addToxic("p", new Toxic("slow", ToxicType.LATENCY, "downstream", 1, Map.of("latency", 100L)));
        long before = System.nanoTime();
        pair.server().send("answer");
        assertThat(pair.client().receive(6)).isEqualTo("answer");
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(99_000_000);
    }

    @Test
    void disabling_ends_connections() throws Exception {
        Pair pair = bench.connect();
        bench.disable();
        assertThat(pair.client().end()).isIn("end", "reset");
        assertThat(pair.server().end()).isIn("end", "reset");
    }

    @Test
    void a_client_whose_server_is_not_there_is_let_in_and_sent_away() throws Exception {
        bench.stopServer();
        assertThat(bench.connectClient().end()).isEqualTo("end");
        assertThat(bench.traffic().refused()).isEqualTo(1);
    }

    @Test
    void what_a_client_has_said_arrives_though_it_cannot_be_answered() throws Exception {
        toxic("slow", ToxicType.LATENCY, "upstream", Map.of("latency", 300L));
        Pair pair = bench.connect();
        pair.server().send("answer that nobody reads"); // so that closing the client's socket resets the connection
        await(() -> bench.traffic().downstreamData().sent() > 0);
        pair.client().send("ask");
        pair.client().endOutput();
        await(() -> bench.traffic().upstreamData().received() == 3);
        pair.client().close();
        assertThat(pair.server().receive(3)).isEqualTo("ask");
    }

    @Test
    void a_limit_ends_both_sides() throws Exception {
        toxic("limit", ToxicType.LIMIT_DATA, "downstream", Map.of("bytes", 3L));
        Pair pair = bench.connect();
        pair.server().send("answer");
        assertThat(pair.client().receiveAll()).isEqualTo("ans");
        assertThat(pair.server().end()).isIn("end", "reset");
        await(() -> bench.traffic().open() == 0);
        assertThat(bench.traffic().affected()).containsExactly(Map.entry("limit", 1L));
    }

    @Test
    void a_limit_shows_an_end_though_the_client_is_still_talking() throws Exception {
        toxic("limit", ToxicType.LIMIT_DATA, "downstream", Map.of("bytes", 3L));
        Pair pair = bench.connect();
        toxic("dam", ToxicType.BANDWIDTH, "upstream", Map.of("rate", 0L));
        pair.client().send(new byte[100_000]);
        pair.server().send("answer");
        assertThat(pair.client().receiveAll()).isEqualTo("ans");
        pair.client().close();
        await(() -> bench.traffic().open() == 0);
    }

    @Test
    void a_reset_toxic_resets_both_sides_of_a_connection_that_is_open() throws Exception {
        Pair pair = bench.connect();
        pair.server().send("a");
        pair.client().receive(1);
        toxic("reset", ToxicType.RESET_PEER, "downstream", Map.of());
        pair.server().send("b");
        assertThat(pair.client().end()).isEqualTo("reset");
        assertThat(pair.server().end()).isEqualTo("reset");
    }

    @Test
    void bytes_are_counted_as_they_pass_and_dropped_ones_are_not_sent() throws Exception {
        Pair pair = bench.connect();
        pair.client().send("ask");
        pair.server().receive(3);
        await(() -> bench.traffic().upstreamData().sent() == 3);
        toxic("hole", ToxicType.TIMEOUT, "upstream", Map.of());
        pair.client().send("more");
        await(() -> bench.traffic().upstreamData().received() == 7);
        assertThat(bench.traffic().upstreamData().sent()).isEqualTo(3);
        assertThat(bench.traffic().open()).isEqualTo(1);
        assertThat(bench.traffic().connections()).isEqualTo(1);
    }

    @Test
    void every_change_holds_from_the_next_data() throws Exception {
        Pair pair = bench.connect();
        for (int i = 1; i <= 200; i++) {
            int round = i;
            toxic("dam", ToxicType.BANDWIDTH, "downstream", Map.of("rate", 0L));
            pair.server().send("x");
            await(() -> bench.traffic().downstreamData().received() == round);
            assertThat(pair.client().socket().getInputStream().available()).isZero();
            bench.proxies().removeToxic("p", "dam");
            assertThat(pair.client().receive(1)).isEqualTo("x");
        }
    }

    private void toxic(String name, ToxicType type, String stream, Map<String, Long> attributes) {
        bench.proxies().addToxic("p", new Toxic(name, type, stream, 1, attributes));
    }
}
