package org.chaosee.jaxrs.client;

import jakarta.ws.rs.core.Configurable;
import jakarta.ws.rs.core.Configuration;
import org.chaosee.core.runtime.ChaosRuntime;

/** Brings the filter into a client of the application, once. */
public final class ClientChaos {

    private ClientChaos() {}

    /** Registers the filter, unless it is there already. */
    public static void attach(ChaosRuntime runtime, Configurable<?> client) {
        Configuration known = client.getConfiguration();
        boolean attached = known.isRegistered(ChaosClientFilter.class)
                || known.getInstances().stream().anyMatch(ChaosClientFilter.class::isInstance);
        if (!attached) {
            ChaosClientFilter filter = new ChaosClientFilter(runtime);
            client.register(filter, ChaosClientFilter.PRIORITY);
            CallerThread.listen(client, ChaosClientFilter.PRIORITY, filter::decide);
        }
    }
}
