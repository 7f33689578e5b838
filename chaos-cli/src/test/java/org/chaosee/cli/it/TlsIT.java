package org.chaosee.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with certificates. What a Java VM trusts it decides when it starts, and so it needs one of its own. */
class TlsIT {

    private final Map<String, String> environment = new HashMap<>(Map.of("NO_COLOR", "1"));

    @TempDir
    private Path directory;

    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TlsServer(directory);
        environment.put("CHAOS_URL", server.address());
        environment.put("CHAOS_ADMIN_TOKEN", "t");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCertificateThatNobodyTrustsIsSaidToBeOne() throws Exception {
        assertThat(run(3, "actions", "list"))
                .contains(
                        "does not answer: its certificate is not trusted, which a trust store named in CHAOSEE_OPTS could change (")
                .doesNotContain("sun.", "PKIX");
        assertThat(run(15, "health", server.address(), "--duration", "1s", "--interval", "500ms"))
                .contains("its certificate is not trusted, which a trust store named in CHAOSEE_OPTS could change (")
                .doesNotContain("sun.", "PKIX");
        assertThat(run(15, "load", server.address(), "--rate", "10", "--duration", "500ms", "--max-errors", "0"))
                .contains("5 x TLS failed");
    }

    @Test
    void oneThatTheEnvironmentNamesIsTrusted() throws Exception {
        environment.put("CHAOSEE_OPTS", server.trust());

        assertThat(run(0, "actions", "list", "-o", "json")).contains("[ ]");
        assertThat(run(0, "health", server.address(), "--duration", "1s", "--interval", "500ms"))
                .contains("100.00 %");
        assertThat(run(0, "load", server.address(), "--rate", "10", "--duration", "500ms", "--max-errors", "0"))
                .contains("5 ok, 0 failed");
    }

    @Test
    void oneOfAnotherHostIsSaidToBeThat() throws Exception {
        environment.put("CHAOSEE_OPTS", server.trust());
        environment.put("CHAOS_URL", server.address().replace("localhost", "127.0.0.1"));

        assertThat(run(3, "actions", "list"))
                .contains("does not answer: its certificate is not accepted (", "127.0.0.1 found)")
                .doesNotContain("CHAOSEE_OPTS");
    }

    @Test
    void aTrustStoreThatCannotBeReadIsSaidToBeOne() throws Exception {
        environment.put("CHAOSEE_OPTS", server.trust() + "x");

        assertThat(run(1, "actions", "list"))
                .contains("The trust store that CHAOSEE_OPTS names can't be read: ")
                .doesNotContain("Exception");
    }

    @Test
    void anAddressThatIsNotEncryptedIsNoServer() throws Exception {
        environment.put("CHAOS_URL", server.address().replace("https", "http"));

        assertThat(run(3, "actions", "list"))
                .contains("does not answer: ", "Is the application running there")
                .doesNotContain("Exception");
    }

    private String run(int code, String... arguments) throws Exception {
        try (ChaoseeProcess chaosee = ChaoseeProcess.start(directory, environment, arguments)) {
            assertThat(chaosee.exitCode()).as("%s", chaosee.output()).isEqualTo(code);
            return chaosee.output();
        }
    }
}
