package org.chaosee.proxy.control;

import java.security.SecureRandom;
import java.time.Duration;
import org.chaosee.proxy.relay.Bounds;
import org.chaosee.proxy.relay.Network;
import org.chaosee.proxy.relay.Resolver;
import org.chaosee.proxy.relay.Transport;
import org.chaosee.proxy.relay.UpstreamPolicy;

/**
 * How all proxies of a process work. Immutable.
 *
 * @param seed what all random decisions follow from
 * @param threads how many carry the traffic; at least 1
 * @param unsentBytes how much one stream of one connection may hold that its receiver hasn't taken yet
 * @param heldBytes how much toxics may hold of one stream of one connection, before its sender is left to wait
 * @param delayedBytes the same, where there is a toxic that delays all data; elsewhere the smaller one of both holds
 * @param dialTimeout how long to try to reach an upstream
 * @param policy where proxies may connect to
 * @param portable whether to do without what only this platform has
 */
public record ProxySettings(
        long seed,
        int threads,
        int unsentBytes,
        long heldBytes,
        long delayedBytes,
        Duration dialTimeout,
        UpstreamPolicy policy,
        boolean portable) {

    private static final int KILO = 1024;
    /** Seeds that are drawn fit into the numbers of JavaScript. */
    private static final long SEED_BITS = (1L << 53) - 1;

    /** A seed that was drawn, a thread for each processor, 256 KiB, and 8 MiB where data is delayed; 10 seconds; anywhere. */
    public static ProxySettings defaults() {
        return new ProxySettings(
                new SecureRandom().nextLong() & SEED_BITS,
                Runtime.getRuntime().availableProcessors(),
                256 * KILO,
                256 * KILO,
                8 * KILO * KILO,
                Duration.ofSeconds(10),
                UpstreamPolicy.ANYWHERE,
                false);
    }

    /** The same, with another seed. */
    public ProxySettings withSeed(long other) {
        return new ProxySettings(other, threads, unsentBytes, heldBytes, delayedBytes, dialTimeout, policy, portable);
    }

    /** The same, with another number of threads. */
    public ProxySettings withThreads(int other) {
        return new ProxySettings(seed, other, unsentBytes, heldBytes, delayedBytes, dialTimeout, policy, portable);
    }

    /** The same, with another bound of what toxics hold where one delays all data, which none may pass elsewhere either. */
    public ProxySettings withDelayedBytes(long other) {
        return new ProxySettings(seed, threads, unsentBytes, heldBytes, other, dialTimeout, policy, portable);
    }

    /** The same, with another time to reach an upstream. */
    public ProxySettings withDialTimeout(Duration other) {
        return new ProxySettings(seed, threads, unsentBytes, heldBytes, delayedBytes, other, policy, portable);
    }

    /** The same, with other places where proxies may connect to. */
    public ProxySettings withPolicy(UpstreamPolicy other) {
        return new ProxySettings(seed, threads, unsentBytes, heldBytes, delayedBytes, dialTimeout, other, portable);
    }

    /** The same, without what only this platform has. */
    public ProxySettings withoutNativeTransport() {
        return new ProxySettings(seed, threads, unsentBytes, heldBytes, delayedBytes, dialTimeout, policy, true);
    }

    Network network() {
        return new Network(
                Transport.start(threads, portable),
                new Resolver(),
                new Bounds(unsentBytes, Math.min(heldBytes, delayedBytes), delayedBytes, dialTimeout),
                policy);
    }
}
