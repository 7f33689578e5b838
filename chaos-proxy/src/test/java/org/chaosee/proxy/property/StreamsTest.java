package org.chaosee.proxy.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.relay.UpstreamPolicy;
import org.junit.jupiter.api.Test;

/**
 * No byte is lost, doubled or moved by what happens to toxics, unless it is the toxic that is to lose it. Runs as often as
 * the system property {@code chaos.proxy.runs} says, in turn with and without epoll, with wide and narrow bounds; what a run
 * does follows from its number.
 */
class StreamsTest {

    private static final int SIDE_BY_SIDE = 16;
    private static final int KILO = 1024;

    /** Bounds so small that senders are left to wait all the time. */
    private static final ProxySettings NARROW = new ProxySettings(
            1, 2, 8 * KILO, 8 * KILO, 16 * KILO, Duration.ofSeconds(10), UpstreamPolicy.ANYWHERE, false);

    @Test
    void whatever_happens_to_toxics_streams_stay_whole() throws Exception {
        int runs = Integer.getInteger("chaos.proxy.runs", 1000);
        ProxySettings wide = ProxySettings.defaults().withSeed(1).withThreads(2);
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try (FaultProxies one = new FaultProxies(wide);
                FaultProxies two = new FaultProxies(NARROW);
                FaultProxies three = new FaultProxies(wide.withoutNativeTransport());
                FaultProxies four = new FaultProxies(NARROW.withoutNativeTransport())) {
            List<FaultProxies> kinds = List.of(one, two, three, four);
            List<Future<?>> results = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                results.add(threads.submit(new RandomRun(kinds.get(run % kinds.size()), run)));
            }
            for (Future<?> result : results) {
                result.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
