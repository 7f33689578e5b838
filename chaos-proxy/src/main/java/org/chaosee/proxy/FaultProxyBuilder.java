package org.chaosee.proxy;

import org.chaosee.proxy.control.FailedException;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.model.ProxyState;

/** What a {@link FaultProxy} is to be. Not thread-safe. */
public final class FaultProxyBuilder {

    private final String upstream;
    private String name = "proxy";
    private String host = "127.0.0.1";
    private int port;
    private ProxySettings settings = ProxySettings.defaults();

    FaultProxyBuilder(String host, int port) {
        this.upstream = join(host, port);
    }

    /** Its name in reports; random decisions follow from it, too. {@code proxy} unless it is given. */
    public FaultProxyBuilder named(String newName) {
        name = newName;
        return this;
    }

    /** The port where it listens; any that is free unless it is given. */
    public FaultProxyBuilder listenAt(int newPort) {
        port = newPort;
        return this;
    }

    /** The address where it listens; the loopback interface only, unless it is given. */
    public FaultProxyBuilder listenAt(String newHost, int newPort) {
        host = newHost;
        port = newPort;
        return this;
    }

    /** What all random decisions follow from, so that a run can be repeated; drawn unless it is given. */
    public FaultProxyBuilder seed(long seed) {
        settings = settings.withSeed(seed);
        return this;
    }

    /**
     * Starts it.
     *
     * @throws FailedException when it can't listen there
     * @throws InvalidException when a name has more than 255 characters, or a host more than about a thousand
     */
    public FaultProxy start() {
        FaultProxies proxies = new FaultProxies(settings);
        try {
            ProxyState state = proxies.create(new ProxySpec(name, join(host, port), upstream, true));
            int colon = state.listen().lastIndexOf(':');
            return new FaultProxy(
                    proxies,
                    name,
                    host,
                    Integer.parseInt(state.listen(), colon + 1, state.listen().length(), 10));
        } catch (RuntimeException e) {
            proxies.close();
            throw e;
        }
    }

    private static String join(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
