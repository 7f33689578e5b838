package org.chaosee.it.storms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.storms.host.WeatherApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Storms by the events of an application, and its {@code ChaosControl}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StormEventsIT {

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(
                Wars.withBeansXml(Wars.host("weather"))
                        .addPackages(true, Filters.exclude(".*package-info.*"), WeatherApplication.class.getPackage()),
                "chaos.enabled=true",
                "chaos.admin.token=" + Wars.TOKEN,
                "chaos.storms.rush-hour.everyone=true",
                "chaos.storms.rush-hour.jpa-percent=0",
                "chaos.storms.rush-hour.http-percent=100",
                "chaos.storms.rush-hour.faults=abort",
                "chaos.storms.rush-hour.statuses=509");
    }

    @BeforeEach
    void enter() throws URISyntaxException {
        http = new Http(url.toURI());
        admin = new Admin(http);
    }

    @AfterEach
    void leaveCalm() {
        admin.deleteAll();
        assertThat(admin.status().getInt("failures"))
                .as("failures within Chaos EE")
                .isZero();
    }

    @Test
    void aSynchronousEventBeginsAStormAndEndsIt() {
        assertThat(begin("fire")).isEqualTo("done");
        assertThat(sky()).isEqualTo(509);
        assertThat(begin("fire")).isEqualTo("StormRunningException");

        assertThat(end()).isEqualTo("done");
        assertThat(sky()).isEqualTo(200);
        assertThat(end()).isEqualTo("StormNotFoundException");
    }

    @Test
    void anAsynchronousEventDoesTheSame() {
        assertThat(begin("fireAsync")).isEqualTo("done");
        assertThat(sky()).isEqualTo(509);
        assertThat(begin("fireAsync")).isEqualTo("StormRunningException");
        assertThat(end()).isEqualTo("done");
        assertThat(sky()).isEqualTo(200);
    }

    @Test
    void observersHearOfItsBeginningAndItsEnd() {
        long before = chronicle().lines().count();
        assertThat(begin("control")).isEqualTo("done");
        assertThat(sky()).isEqualTo(509);
        Poll.until(() -> chronicle().lines().count() == before + 2);
        assertThat(end()).isEqualTo("done");
        Poll.until(() -> chronicle().lines().count() == before + 4);

        assertThat(chronicle().lines().skip(before))
                .containsExactlyInAnyOrder(
                        "rush-hour began",
                        "rush-hour began, for []",
                        "rush-hour ended, asked, after 1",
                        "rush-hour ended");
    }

    @Test
    void anApplicationMakesActions() {
        assertThat(begin("create")).isEqualTo("done");
        assertThat(sky()).isEqualTo(418);
        assertThat(begin("create")).isEqualTo("NameTakenException");
    }

    private String begin(String way) {
        return http.send("POST", "/api/weather/" + way, null).body();
    }

    private String end() {
        return http.send("DELETE", "/api/weather", null).body();
    }

    private String chronicle() {
        return http.get("/api/weather").body();
    }

    private int sky() {
        return http.get("/api/sky").status();
    }
}
