package org.chaosee.proxy.relay;

/** What all proxies of a process share. */
public record Network(Transport transport, Resolver resolver, Bounds bounds, UpstreamPolicy policy)
        implements AutoCloseable {

    @Override
    public void close() {
        transport.close();
        resolver.close();
    }
}
