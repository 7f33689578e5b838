package org.chaosee.proxy.model;

/**
 * What a proxy is to be.
 *
 * @param name its identity; not empty, at most 255 characters
 * @param listen {@code host:port} where clients connect; {@code :port} and the empty text mean any interface, port 0, or none, a
 *     free one; at most 1024 characters
 * @param upstream {@code host:port} that it dials anew for each client; not checked beforehand; not empty, at most 1024
 *     characters
 * @param enabled whether it listens
 */
public record ProxySpec(String name, String listen, String upstream, boolean enabled) {

    /** @throws InvalidException when the name or the upstream is missing, or one of the texts is too long */
    public ProxySpec {
        if (name.isEmpty()) {
            throw new InvalidException("missing required field: name");
        }
        if (upstream.isEmpty()) {
            throw new InvalidException("missing required field: upstream");
        }
        Lengths.requireName(name);
        Lengths.requireAddress("listen", listen);
        Lengths.requireAddress("upstream", upstream);
    }
}
