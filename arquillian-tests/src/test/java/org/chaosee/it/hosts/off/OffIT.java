package org.chaosee.it.hosts.off;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Server;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.PlainEndpoints;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One server with an application for each reason to be off, and two that do not deploy. */
class OffIT {

    private static final String TOKEN = "chaos.admin.token=" + Wars.TOKEN;

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(
                folder,
                Wars.withJars(host("absent")),
                Wars.withChaos(host("disabled"), "chaos.enabled=false", TOKEN, "chaos.refresh-interval=never"),
                Wars.withChaos(host("environment"), "chaos.enabled=true", TOKEN, "chaos.environment=production"),
                Wars.withChaos(host("profile"), "chaos.enabled=true", TOKEN, "mp.config.profile=prod"),
                Wars.withChaos(host("unsure"), "chaos.enabled=perhaps", TOKEN),
                Wars.withChaos(
                        host("wrong"),
                        "chaos.enabled=true",
                        TOKEN,
                        "chaos.refresh-interval=1 second",
                        "chaos.store=paper",
                        "chaos.limits.max-concurrent-delays=0"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "disabled", "environment", "profile"})
    void nothingIsAttached(String name) {
        Http http = server.application(name);

        for (Endpoint endpoint : PlainEndpoints.hello("/api")) {
            assertThat(endpoint.call(http)).matches(endpoint::isUsual);
        }
        assertThat(http.get("/api/probe/tables").body()).isEqualTo("[]");
        assertThat(http.get("/api/probe/threads").body()).isEqualTo("[]");
        for (String path : List.of("/chaos/status", "/chaos/actions", "/chaos/points", "/api/chaos/status")) {
            Answer answer = http.get(path, "Authorization", "Bearer " + Wars.TOKEN);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsure", "wrong"})
    void aBadValueStopsDeployment(String name) {
        assertThat(server.application(name).get("/api/hello").status()).isEqualTo(404);
    }

    @Test
    void theLogSaysWhy() {
        assertThat(server.log().messages())
                .containsExactlyInAnyOrder(
                        "CHAOS-0001 Chaos EE is off: chaos.enabled is not true. Nothing is attached.",
                        "CHAOS-0001 Chaos EE is off: chaos.enabled is not true. Nothing is attached.",
                        "CHAOS-0002 Chaos EE is off: this is production (chaos.environment=production), and"
                                + " chaos.allow-production is not true. Nothing is attached.",
                        "CHAOS-0002 Chaos EE is off: this is production (mp.config.profile=prod), and"
                                + " chaos.allow-production is not true. Nothing is attached.");
    }

    @Test
    void theLogNamesEachBadValueAndWhatIsAllowed() {
        assertThat(server.log().text())
                .contains("The configuration value chaos.enabled=perhaps is not valid; allowed is true or false.")
                .contains("The configuration value chaos.refresh-interval=1 second is not valid; allowed is an ISO-8601"
                        + " duration from PT0.1S to PT1H, such as PT1S.")
                .contains("The configuration value chaos.store=paper is not valid; allowed is one of jpa, memory.")
                .contains("The configuration value chaos.limits.max-concurrent-delays=0 is not valid; allowed is an"
                        + " integer from 1 to 100000.");
    }

    private static WebArchive host(String name) {
        return Wars.withBeansXml(
                Wars.host(name, EmptyApplication.class, HelloResource.class, ProbeResource.class, StateMapper.class));
    }
}
