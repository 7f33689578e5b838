package org.chaosee.proxy;

import java.util.List;
import org.chaosee.proxy.control.FailedException;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.report.ProxyTraffic;
import org.chaosee.proxy.report.TimelineEntry;

/**
 * A TCP proxy in front of one server, for tests: what connects to {@link #port()} gets to the server, by a line that can be
 * made slow, narrow, or broken, also for connections that are open.
 *
 * <pre>{@code
 * try (FaultProxy database = FaultProxy.to("localhost", 5432).start()) {
 *     DataSource pool = poolFor("localhost", database.port());
 *
 *     LatencyToxic slow = database.toxics().latency(Duration.ofMillis(200));
 *     assertThat(timeOf(() -> query(pool))).isGreaterThan(Duration.ofMillis(200));
 *     slow.latency(Duration.ofSeconds(2));
 *     slow.remove();
 *
 *     database.toxics().upstream().toxicity(0.5).timeout(Duration.ZERO); // half of the connections hang
 *     database.reset();
 *
 *     database.down();
 *     assertThatThrownBy(() -> query(pool)).isInstanceOf(SQLException.class);
 *     database.up();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private final Proxies proxies;
    private final String name;
    private final String host;
    private final int port;

    FaultProxy(Proxies proxies, String name, String host, int port) {
        this.proxies = proxies;
        this.name = name;
        this.host = host;
        this.port = port;
    }

    /**
     * One in front of that server, which need not be there yet.
     *
     * <p>A host's name is looked up for each connection. Java remembers the answer for a while, though: 30 seconds, and 10 when
     * there was none, unless the security properties {@code networkaddress.cache.ttl} and {@code
     * networkaddress.cache.negative.ttl} say something else. They are left to the application.
     *
     * @param port 1 to 65535
     */
    public static FaultProxyBuilder to(String host, int port) {
        return new FaultProxyBuilder(host, port);
    }

    /** Where it listens; 127.0.0.1 unless it was given another place. */
    public String host() {
        return host;
    }

    /** Where it listens, also while it is down. */
    public int port() {
        return port;
    }

    /** What can be done to data from the server to the client, and from there to data on the other way. */
    public Toxics toxics() {
        return new Toxics(proxies, name);
    }

    /** Ends all connections at once, and refuses new ones. */
    public void down() {
        proxies.update(name, new ProxyPatch(null, null, false));
    }

    /**
     * Takes connections again, at the same port. Toxics are as they were.
     *
     * @throws FailedException when something else has taken the port
     */
    public void up() {
        proxies.update(name, new ProxyPatch(null, null, true));
    }

    /**
     * Up, and without any toxics.
     *
     * @throws FailedException as for {@link #up}
     */
    public void reset() {
        proxies.reset();
    }

    /** What all random decisions follow from: which connections are hit by toxicity, jitter, sizes of slices. */
    public long seed() {
        return proxies.seed();
    }

    /** From now on, connections that come, and toxics, decide by that, and connections are counted from 1 again. */
    public void seed(long seed) {
        proxies.seed(seed);
    }

    /** What has gone through it, as of now; also after it was closed. */
    public ProxyTraffic traffic() {
        return proxies.traffic().get(0);
    }

    /** What was changed, oldest first. */
    public List<TimelineEntry> timeline() {
        return proxies.timeline();
    }

    /** Ends it with all its connections. */
    @Override
    public void close() {
        proxies.close();
    }
}
