package org.chaosee.proxy.relay;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Host and port.
 *
 * @param host a name or an address, without brackets; empty for any interface
 * @param port 0 to 65535
 */
public record Address(String host, int port) {

    /**
     * Reads {@code host:port}, {@code [::1]:port}, {@code :port}, or nothing at all.
     *
     * @throws IllegalArgumentException when it is none of that; the message says why
     */
    public static Address of(String text) {
        if (text.isEmpty()) {
            return new Address("", 0);
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("address " + text + ": the port is missing");
        }
        return new Address(host(text, text.substring(0, colon)), port(text, text.substring(colon + 1)));
    }

    /** A bound address as text; any interface is {@code [::]}. */
    public static String text(InetSocketAddress bound) {
        if (bound.getAddress().isAnyLocalAddress()) {
            return "[::]:" + bound.getPort();
        }
        return NetUtil.toSocketAddressString(NetUtil.toAddressString(bound.getAddress()), bound.getPort());
    }

    /** The address, if the host is written as one, so that there is nothing to look up. */
    public @Nullable InetAddress literal() {
        return NetUtil.createInetAddressFromIpAddressString(host);
    }

    private static String host(String text, String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.substring(1, host.length() - 1);
        }
        if (host.contains(":") || host.contains("[") || host.contains("]")) {
            throw new IllegalArgumentException("address " + text + ": too many colons, or brackets in a wrong place");
        }
        return host;
    }

    private static int port(String text, String port) {
        boolean digits = !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("address " + text + ": the port must be 0 to 65535, and is " + port);
        }
        return Integer.parseInt(port);
    }
}
