package org.chaosee.proxy.property;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.junit.jupiter.api.Test;

/**
 * No byte is lost, doubled or moved by what happens to toxics, unless it is the toxic that is to lose it. Runs as often as
 * the system property {@code chaos.proxy.runs} says; what a run does follows from its number.
 */
class StreamsTest {

    private static final int SIDE_BY_SIDE = 8;

    @Test
    void whatever_happens_to_toxics_streams_stay_whole() throws Exception {
        int runs = Integer.getInteger("chaos.proxy.runs", 100);
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try (FaultProxies proxies =
                new FaultProxies(ProxySettings.defaults().withSeed(1).withThreads(2))) {
            List<Future<?>> results = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                results.add(threads.submit(new RandomRun(proxies, run)));
            }
            for (Future<?> result : results) {
                result.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
