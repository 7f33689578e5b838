package org.chaosee.proxy.main;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.proxy.relay.UpstreamPolicy;

/** Lets proxies connect only to what is listed: by the name that the proxy itself uses, or by the address that it stands for. */
final class AllowedUpstreams implements UpstreamPolicy {

    private final Set<String> entries;

    /**
     * Those of that list.
     *
     * @param entries {@code host} for all its ports, or {@code host:port}; an IPv6 address is in brackets, and in its short form
     */
    AllowedUpstreams(List<String> entries) {
        this.entries =
                entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean allows(InetSocketAddress address) {
        return Stream.of(address.getHostString(), NetUtil.toAddressString(address.getAddress()))
                .map(host -> host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT))
                .anyMatch(host -> entries.contains(host) || entries.contains(host + ":" + address.getPort()));
    }
}
