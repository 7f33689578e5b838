package org.chaosee.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import org.chaosee.it.clients.host.ClientsApplication;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of client, each fault, each phase; the other side counts what reaches it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClientsIT {

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host("clients"))
                .addPackages(true, Filters.exclude(".*package-info.*"), ClientsApplication.class.getPackage()));
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

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "rx", "rest", "rest-async"})
    void eachFaultStrikesBeforeTheCallAndAfterIt(String client) {
        assertThat(call(client)).isEqualTo("9.80");

        strikes(client, Admin.abort(429, "slow down"), "before", "status 429", 0);
        strikes(client, Admin.abort(502, "lost"), "after", "status 502", 1);
        strikes(client, exception("java.net.ConnectException"), "before", "ProcessingException by ConnectException", 0);
        strikes(
                client,
                exception("java.net.SocketTimeoutException"),
                "after",
                "ProcessingException by SocketTimeoutException",
                1);
        long start = System.nanoTime();
        strikes(client, Admin.latency("PT0.4S"), "before", "9.80", 1);
        strikes(client, Admin.latency("PT0.4S"), "after", "9.80", 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(800));

        assertThat(call(client)).isEqualTo("9.80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "rx", "rest", "rest-async"})
    void onlyTheCallsOfTheRequestThatIsMeantAreHit(String client) {
        create(Admin.abort(429, ""), "before", Json.createObjectBuilder().add("headers", headers()));
        assertThat(call(client)).isEqualTo("9.80");
        assertThat(call(client, "X-Test", "chaos")).isEqualTo("status 429");
    }

    private static JsonObjectBuilder headers() {
        return Json.createObjectBuilder().add("X-Test", "chaos");
    }

    private void strikes(String client, JsonObjectBuilder fault, String phase, String outcome, int reachedMore) {
        int before = reached();
        int injectedBefore = admin.injections("strike");
        create(fault, phase, Json.createObjectBuilder());
        assertThat(call(client)).isEqualTo(outcome);
        assertThat(reached() - before).isEqualTo(reachedMore);
        assertThat(admin.injections("strike") - injectedBefore).isEqualTo(1);
        admin.delete("strike");
    }

    private static JsonObjectBuilder exception(String type) {
        return Json.createObjectBuilder().add("type", "exception").add("exception", type);
    }

    private void create(JsonObjectBuilder fault, String phase, JsonObjectBuilder scope) {
        String action = Json.createObjectBuilder()
                .add("name", "strike")
                .add("target", Json.createObjectBuilder().add("kind", "client").add("path", "**/api/prices/{id}"))
                .add("scope", scope)
                .add("fault", fault)
                .add("phase", phase)
                .build()
                .toString();
        Answer answer = http.send(
                "POST",
                "/chaos/actions",
                action,
                "Authorization",
                "Bearer " + Wars.TOKEN,
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private String call(String client, String... headers) {
        Answer answer = http.get("/api/calls/" + client, headers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private int reached() {
        return Integer.parseInt(http.get("/api/prices/reached").body());
    }
}
