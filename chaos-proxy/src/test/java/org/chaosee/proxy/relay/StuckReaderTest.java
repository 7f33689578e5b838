package org.chaosee.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chaosee.proxy.relay.Awaiting.await;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that doesn't read stops the server, and nothing else. */
class StuckReaderTest {

    private static final int CHUNK = 64_000;
    private static final int DATA = 1000 * CHUNK;
    private static final long DELAYED = 1_000_000;
    private static final Duration STILL = Duration.ofMillis(300);

    /** One thread, so that whoever blocks it blocks all. */
    private static final ProxySettings ONE_THREAD =
            ProxySettings.defaults().withThreads(1).withDelayedBytes(DELAYED);

    private Bench bench;

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void it_stops_its_server_and_gets_everything_when_it_reads(boolean portable) throws Exception {
        bench = new Bench(settings(portable));
        Pair pair = bench.connect();
        CompletableFuture<Void> sending = fill(pair);
        long buffered = settled(() -> bench.traffic().downstreamData().received())
                - bench.traffic().downstreamData().sent();
        assertThat(sending).isNotDone();
        assertThat(buffered).isBetween(1L, 700_000L);

        Pair other = bench.connect();
        other.client().send("ask");
        assertThat(other.server().receive(3)).isEqualTo("ask");

        pair.client().socket().getInputStream().skipNBytes(DATA);
        sending.get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void toxics_hold_a_bounded_amount_and_lose_nothing_when_they_go(boolean portable) throws Exception {
        bench = new Bench(settings(portable));
        Pair pair = bench.connect();
        hold();
        CompletableFuture<Void> sending = fill(pair);
        long held = settled(() -> bench.traffic().downstreamData().received());
        assertThat(held).isBetween(DELAYED * 9 / 10, DELAYED + 100_000);

        bench.proxies().removeToxic("p", "slow");
        pair.client().socket().getInputStream().skipNBytes(DATA);
        sending.get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void single_bytes_are_bounded_by_what_it_costs_to_hold_them(boolean portable) throws Exception {
        bench = new Bench(settings(portable).withDelayedBytes(64 * 1024));
        Pair pair = bench.connect();
        hold();
        int sent = 0;
        do {
            pair.server().send("a");
            sent++;
        } while (sent < 1000 && arrives(sent));
        assertThat(sent).isLessThan(300);
        assertThat(arrives(sent)).isFalse();

        bench.proxies().removeToxic("p", "slow");
        assertThat(pair.client().receive(sent)).isEqualTo("a".repeat(sent));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_bound_holds_for_toxics_that_do_not_delay_when_it_is_the_smaller_one(boolean portable) throws Exception {
        bench = new Bench(settings(portable).withDelayedBytes(64 * 1024));
        Pair pair = bench.connect();
        bench.proxies().addToxic("p", new Toxic("dam", ToxicType.BANDWIDTH, "downstream", 1, Map.of()));
        CompletableFuture<Void> sending = fill(pair);
        assertThat(settled(() -> bench.traffic().downstreamData().received())).isBetween(32_000L, 100_000L);
        assertThat(sending).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void its_connection_can_be_ended(boolean portable) throws Exception {
        bench = new Bench(settings(portable));
        Pair pair = bench.connect();
        CompletableFuture<Void> sending = fill(pair);
        settled(() -> bench.traffic().downstreamData().received());
        bench.disable();
        assertThat(sending).failsWithin(Duration.ofSeconds(10));
        await(() -> bench.traffic().open() == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void its_own_end_is_noticed(boolean portable) throws Exception {
        bench = new Bench(settings(portable));
        Pair pair = bench.connect();
        CompletableFuture<Void> sending = fill(pair);
        settled(() -> bench.traffic().downstreamData().received());
        pair.client().reset();
        assertThat(sending).failsWithin(Duration.ofSeconds(10));
        await(() -> bench.traffic().open() == 0);
    }

    /** Not without epoll, where nothing tells of it. */
    @Test
    void the_reset_of_a_sender_that_has_to_wait_is_noticed() throws Exception {
        bench = new Bench(ONE_THREAD);
        assumeThat(Epoll.isAvailable()).isTrue();
        Pair pair = bench.connect();
        CompletableFuture<Void> sending = fill(pair);
        settled(() -> bench.traffic().downstreamData().received());
        pair.server().reset();
        await(() -> bench.traffic().open() == 0);
        assertThat(sending).failsWithin(Duration.ofSeconds(10));
    }

    private static ProxySettings settings(boolean portable) {
        return portable ? ONE_THREAD.withoutNativeTransport() : ONE_THREAD;
    }

    private void hold() {
        bench.proxies()
                .addToxic("p", new Toxic("slow", ToxicType.LATENCY, "downstream", 1, Map.of("latency", 3_600_000L)));
    }

    /** Whether the proxy takes so many bytes from the server before long. */
    private boolean arrives(int bytes) {
        long before = System.nanoTime();
        while (bench.traffic().downstreamData().received() < bytes) {
            if (System.nanoTime() - before > STILL.toNanos()) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private static CompletableFuture<Void> fill(Pair pair) {
        CompletableFuture<Void> sending = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                byte[] chunk = new byte[CHUNK];
                for (int sent = 0; sent < DATA; sent += CHUNK) {
                    pair.server().send(chunk);
                }
                sending.complete(null);
            } catch (IOException e) {
                sending.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return sending;
    }

    /** What a figure is when it doesn't change any more. */
    private static long settled(LongSupplier figure) {
        long[] last = {-1, System.nanoTime()};
        await(() -> {
            long now = figure.getAsLong();
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return now > 0 && System.nanoTime() - last[1] > STILL.toNanos();
        });
        return last[0];
    }
}
