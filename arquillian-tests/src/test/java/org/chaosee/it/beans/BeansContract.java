package org.chaosee.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URISyntaxException;
import java.net.URL;
import org.chaosee.it.beans.host.BeansApplication;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tests of beans have in common: the application, and an operator. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class BeansContract {

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;

    static WebArchive host(String... configuration) {
        String[] all = new String[configuration.length + 3];
        all[0] = "chaos.enabled=true";
        all[1] = "chaos.admin.token=" + Wars.TOKEN;
        all[2] = "chaos.beans.include=org.chaosee.it.beans.host";
        System.arraycopy(configuration, 0, all, 3, configuration.length);
        return Wars.withChaos(
                Wars.withBeansXml(Wars.host("beans"))
                        .addPackages(true, Filters.exclude(".*package-info.*"), BeansApplication.class.getPackage()),
                all);
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

    protected final Http http() {
        return http;
    }

    protected final Admin admin() {
        return admin;
    }

    String call(String service) {
        Answer answer = http.get("/api/services/" + service);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    /** Has the fault strike that method, so many times at most. */
    protected final void strike(String name, String type, String method, JsonObjectBuilder fault, int times) {
        strike(name, type, method, fault, times, "before");
    }

    protected final void strike(
            String name, String type, String method, JsonObjectBuilder fault, int times, String phase) {
        String action = Json.createObjectBuilder()
                .add("name", name)
                .add(
                        "target",
                        Json.createObjectBuilder()
                                .add("kind", "bean")
                                .add("type", type)
                                .add("method", method))
                .add("fault", fault)
                .add("trigger", Json.createObjectBuilder().add("maxInjections", times))
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

    int status(String path) {
        return http.get(path).status();
    }
}
