package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.util.function.Predicate;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.jvm.host.JvmApplication;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tests of the JVM have in common: a server, and an operator who takes something from it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class JvmContract {

    static final String ACTION = "pressure";

    @ArquillianResource
    private URL url;

    private Http http;
    private Admin admin;
    private int injectionsBefore;

    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(Wars.host("jvm"))
                .addPackages(true, Filters.exclude(".*package-info.*"), JvmApplication.class.getPackage()));
    }

    @BeforeEach
    void enter() throws URISyntaxException {
        http = new Http(url.toURI());
        admin = new Admin(http);
        injectionsBefore = admin.injections(ACTION);
    }

    @AfterEach
    void everythingIsGivenBack() {
        admin.deleteAll();
        assertThat(await(machine -> machine.held() == 0).held())
                .as("threads that a fault is at work on")
                .isZero();
        assertThat(admin.status().getInt("failures"))
                .as("failures within Chaos EE")
                .isZero();
    }

    final Http http() {
        return http;
    }

    final Admin admin() {
        return admin;
    }

    /**
     * Hands in an action of the JVM.
     *
     * @param fault the members of its fault
     * @param members further members, each with a comma behind it
     */
    final Answer ask(String fault, String members) {
        return admin.create("{\"name\": \"" + ACTION + "\", " + members
                + "\"target\": {\"kind\": \"jvm\"}, \"fault\": {" + fault + "}}");
    }

    final void create(String fault) {
        create(fault, "");
    }

    final void create(String fault, String members) {
        Answer answer = ask(fault, members);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    final Machine machine() {
        return Machine.of(http);
    }

    /** The state in which that holds; or, when it takes too long, the latest, of which the test asserts it. */
    final Machine await(Predicate<Machine> condition) {
        Machine[] latest = new Machine[1];
        Poll.until(() -> {
            latest[0] = machine();
            return condition.test(latest[0]);
        });
        return latest[0];
    }

    final void awaitHeld(int count) {
        assertThat(await(machine -> machine.held() == count).held()).isEqualTo(count);
    }

    /** How often an action ran in this test. */
    final int injections() {
        return admin.injections(ACTION) - injectionsBefore;
    }

    /** A run is told of a moment after it has begun. */
    final void awaitInjections(int count) {
        Poll.until(() -> injections() == count);
        assertThat(injections()).isEqualTo(count);
    }
}
