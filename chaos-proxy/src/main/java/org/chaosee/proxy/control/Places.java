package org.chaosee.proxy.control;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chaosee.proxy.relay.Address;
import org.chaosee.proxy.relay.Resolver;
import org.jspecify.annotations.Nullable;

/** What texts of addresses stand for. May have to ask for names, so nobody waits for it who holds a lock. */
final class Places {

    private static final long LISTEN_SECONDS = 10;
    private static final long COMPARE_SECONDS = 2;

    private final Resolver resolver;

    Places(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Where to listen.
     *
     * @throws FailedException when that is no address, or a name that nobody knows
     */
    InetSocketAddress listen(String text) {
        try {
            Address address = Address.of(text);
            if (address.host().isEmpty()) {
                return new InetSocketAddress(address.port());
            }
            return resolve(address, LISTEN_SECONDS).get(0);
        } catch (IllegalArgumentException e) {
            throw new FailedException("listen " + text + ": " + e.getMessage(), List.of());
        } catch (ExecutionException | TimeoutException e) {
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
            return resolve(Address.of(text), COMPARE_SECONDS).get(0);
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private List<InetSocketAddress> resolve(Address address, long seconds) throws ExecutionException, TimeoutException {
        try {
            return resolver.resolve(address).get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private static boolean isAny(InetAddress address) {
        return address.isAnyLocalAddress();
    }
}
