package org.chaosee.cdi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.guard.GuardStatus;
import org.chaosee.core.runtime.ChaosRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The guard and the application's beans, in a real Weld. */
@Timeout(60)
class GuardBeansTest {

    private static final Initiator ALICE = Initiator.code("alice");

    private SeContainer container;

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void aConditionOfTheApplicationHaltsAndObserversHearOfIt() {
        start(Map.of());
        Plant plant = container.select(Plant.class).get();
        arm();
        await(() -> runtime().guard().status().watching());
        plant.pressure = 12;
        await(() -> runtime().halts().current() != null);
        assertThat(runtime().halts().current().reason()).isEqualTo("pressure is 12 bar, allowed is 10 bar");

        await(() -> plant.heard.size() == 2);
        GuardBreached breach = plant.heard.get(0);
        assertThat(plant.heard).containsOnly(breach);
        assertThat(breach.reaction()).isEqualTo(GuardReaction.HALT);
        // Put on record after it was told.
        AuditQuery breaches = new AuditQuery(AuditEvent.GUARD_BREACHED, null, null, null, null, 0, 10);
        await(() -> runtime().audit(breaches).total() == 1);
    }

    @Test
    void aReadinessCheckThatTurnsDownDisablesActions() {
        start(Map.of(
                "chaos.guard.readiness", "true", "chaos.guard.then", "disable-actions", "chaos.guard.window", "PT1S"));
        Plant plant = container.select(Plant.class).get();
        await(() -> plant.checks > 1);
        arm();
        await(() -> value("readiness").equals("UP"));
        plant.ready = false;
        await(() -> runtime().guard().status().breaches() == 1);
        assertThat(runtime().guard().status().last())
                .extracting(GuardBreached::words, GuardBreached::ended)
                .containsExactly("readiness is DOWN (plant), allowed is UP", List.of("down"));
        assertThat(runtime().actions().find("down").action().enabled()).isFalse();
        assertThat(runtime().halts().current()).isNull();
    }

    @Test
    void switchedOffNobodyIsAsked() {
        start(Map.of("chaos.guard.enabled", "false", "chaos.guard.readiness", "true"));
        assertThat(runtime().guard().isNeeded()).isFalse();
        assertThat(container.select(Plant.class).get().checks).isZero();
    }

    private String value(String condition) {
        return runtime().guard().status().conditions().stream()
                .filter(watched -> watched.name().equals(condition))
                .map(GuardStatus.Watched::value)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private void arm() {
        runtime()
                .actions()
                .create(
                        Map.of("name", "down", "target", Map.of("kind", "http"), "fault", Map.of("type", "abort")),
                        ALICE);
    }

    private ChaosRuntime runtime() {
        return container.select(ChaosRuntime.class).get();
    }

    private void start(Map<String, String> configuration) {
        System.setProperty("chaos.enabled", "true");
        configuration.forEach(System::setProperty);
        try {
            container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addExtensions(new ChaosExtension())
                    .addBeanClasses(Plant.class, PressureCondition.class, PlantCheck.class)
                    .initialize();
        } finally {
            System.clearProperty("chaos.enabled");
            configuration.keySet().forEach(System::clearProperty);
        }
    }

    /** The test's own time limit ends the waiting. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("never");
            }
            Thread.onSpinWait();
        }
    }
}
