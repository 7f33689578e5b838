package org.chaosee.it.hosts.off;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Server;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.HelloResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server takes the deployment back with the class loader closed already: what stops Chaos EE must not have to load
 * anything, and what still runs has nothing to tell.
 */
class FailedDeploymentIT {

    @TempDir
    Path folder;

    @Test
    void chaosEndsWithAHostThatDoesNotStart() {
        try (Server server = Server.start(
                folder,
                Wars.withChaos(
                        Wars.withBeansXml(
                                Wars.host("broken", EmptyApplication.class, HelloResource.class, BrokenListener.class)),
                        "chaos.enabled=true",
                        "chaos.refresh-interval=PT0.1S"))) {
            assertThat(server.application("broken").get("/api/hello").status()).isEqualTo(404);
            Poll.until(() -> server.log().messages().contains("CHAOS-0005 Chaos EE has stopped."));

            assertThat(server.log().messages()).anyMatch(message -> message.startsWith("CHAOS-0004"));
            assertThat(server.log().messages()).contains("CHAOS-0005 Chaos EE has stopped.");
            assertThat(server.log().messages()).noneMatch(message -> message.matches("CHAOS-0[13].*"));
        }
    }
}
