package org.chaosee.experiment.provider.http;

import java.net.Socket;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** One client for each way to connect. They follow no redirects themselves, and keep no cookies. */
final class Clients {

    private final Map<Way, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * @param connect how long a connection may take; null for no limit
     * @param verify whether certificates are looked at
     */
    HttpClient get(@Nullable Duration connect, boolean verify) {
        return clients.computeIfAbsent(new Way(Optional.ofNullable(connect), verify), Clients::create);
    }

    private static HttpClient create(Way way) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        way.connect().ifPresent(builder::connectTimeout);
        if (!way.verify()) {
            builder.sslContext(trusting());
        }
        return builder.build();
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no TLS", e);
        }
    }

    private record Way(Optional<Duration> connect, boolean verify) {}

    /** Accepts any certificate, of whatever host, since the experiment says so. */
    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
