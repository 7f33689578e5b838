package org.chaosee.proxy.model;

/**
 * What a proxy is to be.
 *
 * @param name its identity; not empty
 * @param listen {@code host:port} where clients connect; {@code :port} and the empty text mean any interface, port 0, or none, a
 *     free one
 * @param upstream {@code host:port} that it dials anew for each client; not checked beforehand; not empty
 * @param enabled whether it listens
 */
public record ProxySpec(String name, String listen, String upstream, boolean enabled) {

    /** @throws InvalidException when the name or the upstream is missing */
    public ProxySpec {
        if (name.isEmpty()) {
            throw new InvalidException("missing required field: name");
        }
        if (upstream.isEmpty()) {
            throw new InvalidException("missing required field: upstream");
        }
    }
}
