package org.chaosee.proxy.relay;

import java.net.InetSocketAddress;

/** Where proxies may connect to. It is asked for each connection, with the address that a name stands for at that time. */
@FunctionalInterface
public interface UpstreamPolicy {

    /** Anywhere. */
    UpstreamPolicy ANYWHERE = address -> true;

    /**
     * Whether a proxy may connect to it. What it may not reach counts as what can't be reached.
     *
     * @param address resolved
     */
    boolean allows(InetSocketAddress address);
}
