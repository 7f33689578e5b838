package org.chaosee.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chaosee.it.guard.host.GuardedApplication;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
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

/** The guard halts what hurts too much. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuardIT {

    private static final int MIN_CALLS = 20;
    private static final Duration WINDOW = Duration.ofSeconds(5);

    /** What the issue allows. */
    private static final Duration AT_THE_LATEST = WINDOW.plusSeconds(3);

    private static final Endpoint NOW = Endpoint.get("/api/times", "TimesResource#now", "now");
    private static final Endpoint LATER = Endpoint.get("/api/times/later", "TimesResource#later", "later");

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;
    private int breaches;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(
                Wars.withBeansXml(Wars.host("guarded"))
                        .addPackages(true, Filters.exclude(".*package-info.*"), GuardedApplication.class.getPackage()),
                "chaos.enabled=true",
                "chaos.admin.token=" + Wars.TOKEN,
                "chaos.guard.window=" + WINDOW,
                "chaos.guard.min-calls=" + MIN_CALLS,
                "chaos.guard.max-error-percent=10",
                "chaos.guard.max-p99=PT0.5S");
    }

    @BeforeEach
    void enter() throws URISyntaxException {
        http = new Http(url.toURI());
        admin = new Admin(http);
        breaches = guard().getInt("breaches");
    }

    @AfterEach
    void leaveCalm() {
        admin.deleteAll();
        admin.send("DELETE", "/chaos/halt", null);
        Poll.until(() -> !guard().getBoolean("watching"));
        assertThat(admin.status().getInt("failures"))
                .as("failures within Chaos EE")
                .isZero();
    }

    @Test
    void aLatencyThatPushesTheP99OverTheBoundIsHalted() {
        admin.create("slow", NOW, Admin.latency("PT0.7S"));
        Instant begun = Instant.now();
        visitUntilHalted("/api/times");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_THE_LATEST);
        assertToldEverywhere("p99");
        assertThat(http.get("/api/times").marks()).isEmpty();
    }

    @Test
    void oneThatLastsLongerThanTheWindowIsHaltedWhileItLasts() {
        admin.create("endless", NOW, Admin.latency("PT50S"));
        await(guard -> guard.getBoolean("watching"));
        Instant begun = Instant.now();
        List<Integer> statuses = together(MIN_CALLS, "/api/times");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_THE_LATEST);
        assertThat(statuses).containsOnly(200);
        assertToldEverywhere("p99");
    }

    @Test
    void asynchronousAnswersCountWhenTheyAreComplete() {
        admin.create("slow", LATER, Admin.latency("PT0.7S"));
        visitUntilHalted("/api/times/later");
        assertToldEverywhere("p99");
    }

    @Test
    void injectedErrorsCount() {
        admin.create("down", NOW, Admin.abort(503, "no"));
        visitUntilHalted("/api/times");
        assertToldEverywhere("error-percent");
    }

    @Test
    void errorsOutsideOfJaxRsCount() {
        admin.create("elsewhere", LATER, Admin.abort(418, "no"));
        visitUntilHalted("/broken");
        assertToldEverywhere("error-percent");
        admin.send("DELETE", "/chaos/halt", null);
        breaches = guard().getInt("breaches");
        visitUntilHalted("/broken?send=true");
        assertToldEverywhere("error-percent");
    }

    @Test
    void withThreeRequestsNothingHappens() {
        admin.create("slow", NOW, Admin.latency("PT0.7S"));
        await(guard -> guard.getBoolean("watching"));
        assertThat(together(3, "/api/times")).containsOnly(200);
        assertThat(admin.injections("slow")).isEqualTo(3);
        await(guard -> guard.getInt("responses") == 3);
        await(guard -> guard.getInt("responses") == 0);
        assertThat(admin.status().getJsonObject("halt").getBoolean("halted")).isFalse();
        assertThat(guard().getInt("breaches")).isEqualTo(breaches);
    }

    @Test
    void whatTellsOperatorsIsNotCounted() {
        admin.create("slow", LATER, Admin.latency("PT0.7S"));
        await(guard -> guard.getBoolean("watching"));
        for (int i = 0; i < 2 * MIN_CALLS; i++) {
            assertThat(admin.send("GET", "/chaos/nowhere", null).status()).isEqualTo(404);
        }
        assertThat(together(1, "/api/times")).containsOnly(200);
        await(guard -> guard.getInt("responses") > 0);
        assertThat(guard().getInt("responses")).isEqualTo(1);
    }

    private void assertToldEverywhere(String condition) {
        await(guard -> guard.getInt("breaches") > breaches);
        JsonObject status = admin.status();
        JsonObject breach = status.getJsonObject("guard").getJsonObject("lastBreach");
        assertThat(breach.getString("condition")).isEqualTo(condition);
        String words = condition + " is " + breach.getString("value") + ", allowed is " + breach.getString("bound");
        JsonObject halt = status.getJsonObject("halt");
        assertThat(halt.getString("by")).isEqualTo("guard");
        assertThat(halt.getString("reason")).isEqualTo(words);
        Poll.until(() -> recorded().getInt("total") > breaches);
        assertThat(recorded().getJsonArray("items").getJsonObject(0))
                .containsEntry("reason", Json.createValue(words))
                .containsEntry("subject", JsonValue.NULL);
        Poll.until(() -> heard().size() > breaches);
        assertThat(heard()).last().isEqualTo(condition);
    }

    private List<String> heard() {
        return http.get("/api/times/heard").body().lines().toList();
    }

    private JsonObject recorded() {
        return admin.read("/chaos/audit?event=guard-breached");
    }

    private JsonObject guard() {
        return admin.status().getJsonObject("guard");
    }

    private void await(Predicate<JsonObject> condition) {
        Poll.until(() -> condition.test(guard()));
        assertThat(condition.test(guard())).as("%s", guard()).isTrue();
    }

    /** Several visitors at once, who come again until it is halted, or it takes too long. */
    private void visitUntilHalted(String path) {
        Poll.until(() -> {
            together(10, path);
            return admin.status().getJsonObject("halt").getBoolean("halted");
        });
        assertThat(admin.status().getJsonObject("halt").getBoolean("halted")).isTrue();
    }

    private List<Integer> together(int count, String path) {
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        List<Thread> visitors = IntStream.range(0, count)
                .mapToObj(i -> new Thread(() -> statuses.add(http.get(path).status())))
                .toList();
        visitors.forEach(Thread::start);
        for (Thread visitor : visitors) {
            try {
                visitor.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return statuses;
    }
}
