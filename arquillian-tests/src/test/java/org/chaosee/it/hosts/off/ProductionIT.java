package org.chaosee.it.hosts.off;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Server;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.HelloResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server with applications in production, where Chaos EE is allowed: one lacks all that is mandatory there. */
class ProductionIT {

    private static final String READ_ONLY_TOKEN = "wall-token";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(
                folder,
                inProduction("bare"),
                inProduction(
                        "ready",
                        "chaos.guard.max-p99=PT30S",
                        "chaos.admin.tokens.ops=" + Wars.TOKEN,
                        "chaos.admin.read-only-tokens.wall=" + READ_ONLY_TOKEN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsMissingStopsDeploymentAndIsNamed() {
        assertThat(server.application("bare").get("/api/hello").status()).isEqualTo(404);
        assertThat(server.log().text())
                .contains("This is production (mp.config.profile=prod), where Chaos EE is on only with a guard: set at"
                        + " least one of chaos.guard.max-error-percent, chaos.guard.max-p99,"
                        + " chaos.guard.max-heap-percent, a share below 100.")
                .contains(
                        "This is production (mp.config.profile=prod), where Chaos EE is on only when it is said who may"
                                + " administer: set chaos.admin.token, chaos.admin.tokens.<name> or chaos.admin.role.");
    }

    @Test
    void withAllOfItChaosIsOnAndEachTokenMayDoItsPart() {
        assertThat(server.application("ready").get("/api/hello").status()).isEqualTo(200);
        assertThat(send("GET", "/chaos/status", Wars.TOKEN).status()).isEqualTo(200);
        assertThat(send("POST", "/chaos/actions/disable", Wars.TOKEN).status()).isEqualTo(200);
        assertThat(send("GET", "/chaos/status", READ_ONLY_TOKEN).status()).isEqualTo(200);
        assertThat(send("POST", "/chaos/actions/disable", READ_ONLY_TOKEN).status())
                .isEqualTo(403);
    }

    private static Answer send(String method, String path, String token) {
        return server.application("ready").send(method, path, null, "Authorization", "Bearer " + token);
    }

    private static WebArchive inProduction(String name, String... configuration) {
        String[] all = Stream.concat(
                        Stream.of("chaos.enabled=true", "mp.config.profile=prod", "chaos.allow-production=true"),
                        Stream.of(configuration))
                .toArray(String[]::new);
        return Wars.withChaos(Wars.withBeansXml(Wars.host(name, EmptyApplication.class, HelloResource.class)), all);
    }
}
