package org.chaosee.cdi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults of the JVM begin and end with the application. */
@Timeout(60)
class JvmChaosTest {

    @Test
    void the_jvm_is_a_fault_point_and_gets_back_what_was_taken_when_the_application_ends() {
        System.setProperty("chaos.enabled", "true");
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ChaosExtension())
                .initialize()) {
            ChaosRuntime runtime = container.select(ChaosRuntime.class).get();
            Map<String, Object> target = Map.of("kind", "jvm");
            assertThat(runtime.actions().points(target))
                    .extracting(PointFacts::fields)
                    .containsExactly(Map.of());
            runtime.actions()
                    .create(
                            Map.of("name", "hold", "target", target, "fault", Map.of("type", "threads", "count", 4)),
                            Initiator.code("test"));
            awaitHeld(4);
        } finally {
            System.clearProperty("chaos.enabled");
        }
        awaitHeld(0);
    }

    /** The test's own time limit ends the waiting. */
    private static void awaitHeld(int count) {
        while (Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("chaos-ee-jvm"))
                        .count()
                != count) {
            if (Thread.interrupted()) {
                throw new AssertionError("never " + count);
            }
            Thread.onSpinWait();
        }
    }
}
