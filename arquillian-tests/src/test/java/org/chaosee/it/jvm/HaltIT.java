package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A halt gives back what faults have taken of the JVM, and keeps more from being taken. */
class HaltIT extends JvmContract {

    /** For a machine at work; what it takes is among the figures. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Deployment(testable = false)
    static WebArchive host() {
        return JvmContract.host();
    }

    @AfterEach
    void lift() {
        admin().send("DELETE", "/chaos/halt", null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    cpu,             1, '"type": "cpu", "load": 0.4, "cores": 1, "duration": "PT10M"'
                    memory,          1, '"type": "memory", "fraction": 0.6, "duration": "PT10M"'
                    threads,        25, '"type": "threads", "count": 25, "duration": "PT10M"'
                    managed threads, 2, '"type": "threads", "count": 2, "managed": true, "duration": "PT10M"'
                    """)
    void whatWasTakenIsGivenBack(String what, int held, String fault) {
        create(fault);
        awaitHeld(held);
        awaitInjections(1);

        long start = System.nanoTime();
        Answer halt = admin().send("PUT", "/chaos/halt", "{\"reason\": \"a drill\"}");
        assertThat(halt.status()).as(halt.toString()).isEqualTo(200);
        awaitHeld(0);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Figures.noteSeconds("halted: " + what, took.toNanos());
        assertThat(took).isLessThan(SOON);
        assertThat(injections()).isEqualTo(1);
    }
}
