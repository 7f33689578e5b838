package org.chaosee.jaxrs.client;

import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.jaxrs.lookup.RuntimeLookup;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Brings the filter into each MicroProfile REST client, injected or built (MicroProfile Rest Client 3.0, section 4.6). A
 * service: loaded only where there are such clients.
 */
public final class RestClientChaos implements RestClientListener {

    @Override
    public void onNewClient(Class<?> service, RestClientBuilder builder) {
        try {
            RuntimeLookup.find().ifPresent(runtime -> ClientChaos.attach(runtime, builder));
        } catch (RuntimeException | LinkageError e) {
            ChaosLog.log(LogMessage.INTERNAL_FAILURE, e, e);
        }
    }
}
