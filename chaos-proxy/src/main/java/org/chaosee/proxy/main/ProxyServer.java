package org.chaosee.proxy.main;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.chaosee.proxy.config.ConfigException;
import org.chaosee.proxy.config.ConfigFile;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.http.ApiServer;
import org.chaosee.proxy.http.ApiSettings;
import org.chaosee.proxy.log.Log;
import org.chaosee.proxy.metrics.Metrics;

/** The proxies of a process with their API, while they run. */
final class ProxyServer implements AutoCloseable {

    private static final Log LOG = Log.of(ProxyServer.class);

    private final Proxies proxies;
    private final ApiServer api;

    private ProxyServer(Proxies proxies, ApiServer api) {
        this.proxies = proxies;
        this.api = api;
    }

    /** @throws IOException when the API can't listen; the message is a sentence */
    static ProxyServer start(Options options) throws IOException {
        Proxies proxies = Engine.start(options);
        try {
            configure(proxies, options);
            ApiSettings settings = new ApiSettings(
                    options.host(), options.port(), options.token().orElse(null), Version.current());
            Metrics metrics = new Metrics(proxies, options.proxyMetrics(), options.runtimeMetrics());
            ApiServer api = ApiServer.start(settings, proxies, metrics);
            warnOfOpenDoor(api, options);
            return new ProxyServer(proxies, api);
        } catch (IOException | RuntimeException e) {
            proxies.close();
            throw e;
        }
    }

    /** As in the original, a mistake there is no reason not to run. */
    private static void configure(Proxies proxies, Options options) {
        options.config().ifPresent(file -> {
            try {
                LOG.info("configured", "file", file, "proxies", new ConfigFile(file).apply(proxies));
            } catch (ConfigException e) {
                LOG.warn("configuration refused", "reason", String.valueOf(e.getMessage()));
            }
        });
    }

    private static void warnOfOpenDoor(ApiServer api, Options options) {
        if (!api.address().getAddress().isLoopbackAddress() && options.token().isEmpty()) {
            LOG.warn("other machines can use the API without a token", "address", api.address());
        }
    }

    /** Where the API is. */
    InetSocketAddress address() {
        return api.address();
    }

    long seed() {
        return proxies.seed();
    }

    /** Waits until it has ended. */
    void awaitEnd() {
        api.awaitEnd();
    }

    @Override
    public void close() {
        api.close();
        proxies.close();
    }
}
