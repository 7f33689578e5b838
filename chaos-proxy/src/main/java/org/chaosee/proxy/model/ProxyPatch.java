package org.chaosee.proxy.model;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a proxy; null for what stays.
 *
 * @param listen as in {@link ProxySpec}; an empty text means any interface and a free port there, too
 * @param upstream as in {@link ProxySpec}; with an empty text, which Toxiproxy takes, too, no client gets through
 */
public record ProxyPatch(
        @Nullable String listen,
        @Nullable String upstream,
        @Nullable Boolean enabled) {

    /** @throws InvalidException when an address is too long */
    public ProxyPatch {
        Lengths.requireAddress("listen", listen);
        Lengths.requireAddress("upstream", upstream);
    }
}
