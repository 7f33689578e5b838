package org.chaosee.it.hosts.rich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** It has no persistence unit, too. */
class ScannedApplicationIT extends HostContract {

    private static final Endpoint HELLO = RichHost.endpoints().get(0);

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(RichHost.war("rich").addClass(Observer.class));
    }

    @Override
    protected List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(RichHost.endpoints());
        endpoints.add(Endpoint.get("/api/observed/none", "/api/observed/{action}", "Observer#count", "0 and 0"));
        return endpoints;
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/api");
    }

    @Test
    void theHostsFiltersSeeInjectedResponsesToo() {
        admin().create("filtered", HELLO, Admin.abort(503, "no"));

        Answer answer = HELLO.call(http());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().allValues("Host-Filter")).containsExactly("request seen: true");
    }

    @Test
    void eachInjectionIsObservedOnce() {
        admin().create("watched", HELLO, Admin.abort(503, "no"));
        for (int i = 0; i < 3; i++) {
            HELLO.call(http());
        }

        Poll.until(() -> http().get("/api/observed/watched").body().endsWith("and 3"));
        assertThat(http().get("/api/observed/watched").body()).isEqualTo("3 and 3");
    }

    @Test
    void injectionsAreCountedAsMetrics() {
        admin().create("measured-abort", HELLO, Admin.abort(503, "no"));
        HELLO.call(http());
        HELLO.call(http());
        admin().delete("measured-abort");
        admin().create("measured-latency", HELLO, Admin.latency("PT0.1S"));
        HELLO.call(http());

        String metrics = http().getFromServer("/metrics").body();

        assertThat(metrics)
                .containsPattern("(?m)^chaos_injections_total\\{.*action=\"measured-abort\".*} 2(\\.0)?$")
                .containsPattern("(?m)^chaos_injections_total\\{.*fault=\"abort\".*kind=\"http\".*} 2(\\.0)?$")
                .containsPattern("(?m)^chaos_injections_total\\{.*action=\"measured-latency\".*} 1(\\.0)?$")
                .containsPattern("(?m)^chaos_delay_milliseconds_count.* \\d")
                .containsPattern("(?m)^chaos_actions_live\\b.* 1(\\.0)?$")
                .containsPattern("(?m)^chaos_plan_revision\\b.* [1-9]\\d*(\\.0)?$");
    }
}
