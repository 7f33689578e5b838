package org.chaosee.it.halt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chaosee.it.halt.host.HaltApplication;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A halt ends what holds a request up, whatever it is that it holds up. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HaltIT {

    private static final String LATENCY = "{\"type\": \"latency\", \"min\": \"PT30S\", \"max\": \"PT30S\"}";

    /** A mebibyte takes 35 seconds. */
    private static final String THROTTLE = "{\"type\": \"throttle\", \"bytesPerSecond\": 30000}";

    /** For a machine at work; what it takes is among the figures. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(
                        Wars.withBeansXml(Wars.host("halt")),
                        "chaos.enabled=true",
                        "chaos.admin.token=" + Wars.TOKEN,
                        "chaos.beans.include=" + HaltApplication.class.getPackageName() + ".Desk")
                .addPackages(true, Filters.exclude(".*package-info.*"), HaltApplication.class.getPackage())
                .addAsResource(new StringAsset("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="notes">
                            <properties>
                              <property name="jakarta.persistence.schema-generation.database.action"
                                        value="drop-and-create"/>
                            </properties>
                          </persistence-unit>
                        </persistence>
                        """), "META-INF/persistence.xml");
    }

    @BeforeEach
    void enter() throws URISyntaxException {
        http = new Http(url.toURI());
        admin = new Admin(http);
    }

    @AfterEach
    void leaveCalm() {
        admin.send("DELETE", "/chaos/halt", null);
        admin.deleteAll();
        assertThat(admin.status().getInt("failures"))
                .as("failures within Chaos EE")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    sync,      before, '"kind": "http", "path": "/api/sync"'
                    sync,      after,  '"kind": "http", "path": "/api/sync"'
                    stage,     before, '"kind": "http", "path": "/api/stage"'
                    stage,     after,  '"kind": "http", "path": "/api/stage"'
                    suspended, before, '"kind": "http", "path": "/api/suspended"'
                    suspended, after,  '"kind": "http", "path": "/api/suspended"'
                    bean,      before, '"kind": "bean", "type": "Desk", "method": "answer"'
                    bean,      after,  '"kind": "bean", "type": "Desk", "method": "answer"'
                    query,     before, '"kind": "jpa", "operation": "query"'
                    """)
    void aLatencyUnderWayEnds(String path, String phase, String target) throws Exception {
        Answer answer = halted("latency, " + path + ", " + phase, path, phase, target, LATENCY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(path);
        assertThat(http.get("/api/" + path).marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("body")
    void aSlowAnswerGoesOnAtFullSpeed(String path) throws Exception {
        String target = "\"kind\": \"http\", \"path\": \"/api/body\"";

        Answer answer = halted("throttle", path, "after", target, THROTTLE);

        assertThat(answer.body()).hasSize(1 << 20);
    }

    /** Halts while a request is held up, and returns its answer. */
    private Answer halted(String what, String path, String phase, String target, String fault) throws Exception {
        int injectedBefore = injected();
        Answer created = admin.create("{\"name\": \"endless\", \"phase\": \"" + phase + "\", \"target\": {" + target
                + "}, \"fault\": " + fault + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        CompletableFuture<Answer> call = CompletableFuture.supplyAsync(() -> http.get("/api/" + path));
        Poll.until(() -> injected() > injectedBefore || delayed() > 0);
        assertThat(call).isNotDone();

        long start = System.nanoTime();
        Answer halt = admin.send("PUT", "/chaos/halt", "{\"reason\": \"a drill\"}");
        assertThat(halt.status()).as(halt.toString()).isEqualTo(200);
        Answer answer = call.get(SOON.toSeconds(), TimeUnit.SECONDS);
        Figures.noteSeconds("halted: " + what, System.nanoTime() - start);
        return answer;
    }

    private int injected() {
        return admin.status().getJsonObject("injections").getInt("injected");
    }

    private int delayed() {
        return admin.status().getInt("delayed");
    }
}
