package org.chaosee.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.it.hosts.fixture.Admin;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Faults strike outside of what would tolerate them: it is the caller who has to cope. */
class OutsideIT extends BeansContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return host("chaos.beans.position=outside");
    }

    @Test
    void noRetrySeesTheFault() {
        strike("once", "Tolerant", "retried", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("retried")).isEqualTo("java.lang.IllegalStateException");
        assertThat(call("retried")).startsWith("done");
    }

    @Test
    void noFallbackAnswers() {
        strike("replacing", "Tolerant", "replaced", Admin.exception(IllegalStateException.class, "no"), 1);

        assertThat(call("replaced")).isEqualTo("java.lang.IllegalStateException");
    }
}
