package org.chaosee.proxy.main;

import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.control.ProxySettings;

/** Makes the proxies of a process, as the options say. */
final class Engine {

    private Engine() {}

    static Proxies start(Options options) {
        ProxySettings settings = ProxySettings.defaults().withDelayedBytes(options.maxHeldBytes());
        if (options.seed().isPresent()) {
            settings = settings.withSeed(options.seed().get());
        }
        if (!options.allowedUpstreams().isEmpty()) {
            settings = settings.withPolicy(new AllowedUpstreams(options.allowedUpstreams()));
        }
        return new FaultProxies(settings);
    }
}
