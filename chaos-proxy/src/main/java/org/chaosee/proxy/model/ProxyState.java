package org.chaosee.proxy.model;

import java.util.List;

/**
 * A proxy at one moment.
 *
 * @param listen the bound address with its real port, also after it was disabled; as it was given until it has listened
 * @param toxics upstream first, then downstream, each in the order in which they act
 */
public record ProxyState(String name, String listen, String upstream, boolean enabled, List<Toxic> toxics) {

    public ProxyState {
        toxics = List.copyOf(toxics);
    }
}
