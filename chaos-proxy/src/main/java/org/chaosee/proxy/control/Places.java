package org.chaosee.proxy.control;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chaosee.proxy.relay.Address;
import org.chaosee.proxy.relay.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * What texts of addresses stand for, for one change. May have to ask for names, which takes as long as the system's resolver
 * likes: so whoever holds the lock of all changes doesn't ask here, and who does has a time for all names together. Addresses
 * that are no names are known at once, also when that is over.
 */
final class Places {

    private static final long COMPARE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Resolver resolver;
    private final long deadline;

    /** @param time for all names together, from now on */
    Places(Resolver resolver, Duration time) {
        this.resolver = resolver;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * Where to listen.
     *
     * @throws FailedException when that is no address, or a name that nobody knows, or not in time
     */
    InetSocketAddress listen(String text) {
        try {
            Address address = Address.of(text);
            if (isAnyInterface(address)) {
                return new InetSocketAddress(address.port());
            }
            return resolve(address, Long.MAX_VALUE).get(0);
        } catch (IllegalArgumentException e) {
            throw new FailedException("listen " + text + ": " + e.getMessage(), List.of());
        } catch (TimeoutException e) {
            throw new FailedException("listen " + text + ": to look the host up takes too long", List.of());
        } catch (ExecutionException e) {
            throw new FailedException("listen " + text + ": no such host", List.of());
        }
    }

    /** The same place, as far as can be told now. Port 0 is another one each time. */
    static boolean same(InetSocketAddress listen, InetSocketAddress other) {
        return listen.getPort() != 0
                && listen.getPort() == other.getPort()
                && (listen.getAddress().equals(other.getAddress())
                        || (isAny(listen.getAddress()) && isAny(other.getAddress())));
    }

    /** Whether a proxy listens there, or would if it were on. */
    boolean isThere(Post post, InetSocketAddress place) {
        try {
            return same(
                    post.listener() == null
                            ? listen(post.listen())
                            : post.listener().address(),
                    place);
        } catch (FailedException e) {
            return false;
        }
    }

    /** Whether both texts lead to the same upstream now. What can't be told counts as different. */
    boolean sameUpstream(String text, String other) {
        if (text.equals(other)) {
            return true;
        }
        InetSocketAddress address = upstream(text);
        return address != null && address.equals(upstream(other));
    }

    private @Nullable InetSocketAddress upstream(String text) {
        try {
            return resolve(Address.of(text), COMPARE_NANOS).get(0);
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private List<InetSocketAddress> resolve(Address address, long nanos) throws ExecutionException, TimeoutException {
        try {
            long left = Math.max(0, deadline - System.nanoTime());
            return resolver.resolve(address).get(Math.min(nanos, left), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /** Also as it is shown: {@code [::]} is no address where there is no IPv6. */
    private static boolean isAnyInterface(Address address) {
        InetAddress literal = address.literal();
        return address.host().isEmpty() || (literal != null && isAny(literal));
    }

    private static boolean isAny(InetAddress address) {
        return address.isAnyLocalAddress();
    }
}
