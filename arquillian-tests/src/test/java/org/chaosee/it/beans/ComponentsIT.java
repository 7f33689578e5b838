package org.chaosee.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Poll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Components of all sorts, among the interceptors of the application. */
class ComponentsIT extends BeansContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return host(new String[0]);
    }

    @Test
    void anInterceptorWhereFaultToleranceIsSeesTheFault() {
        assertThat(call("witnessed")).isEqualTo("done");
        strike("unheard", "Witnessing", "witnessed", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("witnessed")).isEqualTo("seen");
        assertThat(call("witnessed")).isEqualTo("done");
    }

    @Test
    void anEnterpriseBeanIsHit() {
        assertThat(call("ejb")).isEqualTo("100");
        strike("poor", "Accounts", "balance", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("ejb")).startsWith("jakarta.ejb.EJB");
        assertThat(call("ejb")).isEqualTo("100");
    }

    @Test
    void aTimerIsHit() {
        strike("late", "Ticker", "tick", Admin.latency("PT0.01S"), 2);

        Poll.until(() -> admin().injections("late") == 2);
        assertThat(admin().injections("late")).isEqualTo(2);
        assertThat(Integer.parseInt(call("ticks"))).isPositive();
    }

    @Test
    void aResourceIsHit() {
        assertThat(status("/api/services")).isEqualTo(200);
        strike("resource", "ServiceResource", "self", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(status("/api/services")).isEqualTo(500);
        assertThat(status("/api/services")).isEqualTo(200);
    }
}
