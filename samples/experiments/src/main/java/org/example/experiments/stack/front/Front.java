package org.example.experiments.stack.front;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicate;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * A reverse proxy before the nodes, on loopback. Requests go round among those that are in. A node that refuses connections gets
 * none until it takes them again, which is looked for each second; while no node can answer, the answer is 503. What takes
 * longer than the limit is answered with 504.
 *
 * <p>A request is sent to another node when the first has refused the connection. Past that only {@code GET} and {@code
 * HEAD} are sent again; a node that broke off may have done the work of any other.
 */
public final class Front implements AutoCloseable {

    private static final int LOOK_AGAIN_SECONDS = 1;

    /** A broken connection, one that is refused then, and the other node. */
    private static final int MORE_TRIES = 3;

    /** More than one machine's customers need: those who wait for a slow node are no reason to refuse others. */
    private static final int CONNECTIONS_PER_THREAD = 500;

    private static final int THREADS = 2;

    /** Shorter than servers keep an idle connection: a request on one that ends that moment would be lost. */
    private static final int IDLE_MILLIS = 5_000;

    private static final int SERVICE_UNAVAILABLE = 503;

    private final LoadBalancingProxyClient nodes;
    private final Undertow server;

    private Front(LoadBalancingProxyClient nodes, Undertow server) {
        this.nodes = nodes;
        this.server = server;
    }

    /**
     * Starts it, without nodes.
     *
     * @param port 0 for any free one
     * @param timeLimit for each request as a whole
     */
    public static Front start(int port, Duration timeLimit) {
        LoadBalancingProxyClient nodes = new LoadBalancingProxyClient()
                .setProblemServerRetry(LOOK_AGAIN_SECONDS)
                .setConnectionsPerThread(CONNECTIONS_PER_THREAD)
                .setSoftMaxConnectionsPerThread(0)
                .setTtl(IDLE_MILLIS);
        Predicate repeatable = Front::isRepeatable;
        ProxyHandler handler = ProxyHandler.builder()
                .setProxyClient(nodes)
                .setNext(new ResponseCodeHandler(SERVICE_UNAVAILABLE))
                .setMaxRequestTime((int) timeLimit.toMillis())
                .setMaxConnectionRetries(MORE_TRIES)
                .setIdempotentRequestPredicate(repeatable)
                .build();
        Undertow server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(THREADS)
                .setWorkerThreads(THREADS)
                // The nodes' own date and length are what the client is to see.
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
                .setHandler(handler)
                .build();
        server.start();
        return new Front(nodes, server);
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** Sends requests to that node, too. */
    public void in(URI node) {
        out(node);
        nodes.addHost(node);
    }

    /** Sends it none any more. Does nothing when it does not. */
    public void out(URI node) {
        nodes.removeHost(node);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isRepeatable(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD);
    }
}
