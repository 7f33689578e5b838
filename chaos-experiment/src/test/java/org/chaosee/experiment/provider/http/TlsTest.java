package org.chaosee.experiment.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate nobody signed, and which is made out to another host. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    @Test
    void a_certificate_is_looked_at_unless_told_otherwise() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            ObjectNode call = Json.object()
                    .put("url", "https://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertThatThrownBy(() -> status(call)).isInstanceOf(FailedException.class);
            assertThat(status(call.put("verify_tls", false))).isEqualTo(204);
        } finally {
            server.stop(0);
        }
    }

    private static int status(ObjectNode call) throws Exception {
        Patterns patterns = new Patterns(Names.none(), Notation.JSON, false);
        return new HttpProvider(Mode.SAFE.rules())
                .call(new Call(call, patterns, null, null))
                .path("status")
                .asInt();
    }

    private SSLContext context() throws Exception {
        Path file = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=elsewhere.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
