package org.chaosee.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.it.hosts.fixture.Admin;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Faults strike inside of what tolerates them. */
class InsideIT extends BeansContract {

    private static final String STATE = "java.lang.IllegalStateException";

    @Deployment(testable = false)
    static WebArchive host() {
        return host(new String[0]);
    }

    @Test
    void aRetrySucceedsAtTheSecondTry() {
        strike("once", "Tolerant", "retried", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("retried")).startsWith("done");
        assertThat(admin().injections("once")).isEqualTo(1);
    }

    @Test
    void aRetryThatNeverSucceedsGivesUp() {
        strike("always", "Tolerant", "retried", Admin.exception(IllegalStateException.class, "no"), 100);

        assertThat(call("retried")).isEqualTo(STATE);
        assertThat(admin().injections("always")).isEqualTo(3);
    }

    @Test
    void aCircuitBreakerOpens() {
        strike("breaking", "Tolerant", "guarded", Admin.exception(IllegalStateException.class, "no"), 4);

        for (int i = 0; i < 4; i++) {
            assertThat(call("guarded")).isEqualTo(STATE);
        }
        assertThat(call("guarded")).endsWith("CircuitBreakerOpenException");
        assertThat(admin().injections("breaking")).isEqualTo(4);
    }

    @Test
    void aFallbackAnswers() {
        assertThat(call("replaced")).startsWith("done");
        strike("replacing", "Tolerant", "replaced", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("replaced")).isEqualTo("instead");
        assertThat(call("replaced")).startsWith("done");
    }

    @Test
    void aTimeoutCutsADelayShort() {
        strike("slow", "Tolerant", "limited", Admin.latency("PT20S"), 1);
        long start = System.nanoTime();

        assertThat(call("limited")).endsWith("TimeoutException");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aStageIsRetriedToo() {
        strike("staged", "Tolerant", "later", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("later")).startsWith("done");
        assertThat(admin().injections("staged")).isEqualTo(1);
    }
}
