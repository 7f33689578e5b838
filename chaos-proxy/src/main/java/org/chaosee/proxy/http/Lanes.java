package org.chaosee.proxy.http;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which requests are worked on: reading has its own, so that lists don't wait for a change that waits for the
 * system, such as for the address of a host.
 */
final class Lanes implements AutoCloseable {

    private static final int WAITING = 256;

    private final ExecutorService reads = lane("chaos-proxy-api-read", 2);
    private final ExecutorService changes = lane("chaos-proxy-api-change", 8);

    private static ExecutorService lane(String name, int threads) {
        ThreadPoolExecutor lane = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                new DefaultThreadFactory(name, true));
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too many wait already */
    void run(HttpMethod method, Runnable work) {
        (method.equals(HttpMethod.GET) ? reads : changes).execute(work);
    }

    @Override
    public void close() {
        reads.shutdownNow();
        changes.shutdownNow();
    }
}
