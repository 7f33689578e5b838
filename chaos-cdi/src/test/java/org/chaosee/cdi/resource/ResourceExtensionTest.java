package org.chaosee.cdi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources on their way into beans, in a real Weld. */
@EnableWeld
class ResourceExtensionTest {

    @WeldSetup
    private final WeldInitiator weld = ResourceBeans.container();

    @BeforeAll
    static void switchOn() {
        System.setProperty("chaos.enabled", "true");
    }

    @AfterAll
    static void removeConfiguration() {
        System.clearProperty("chaos.enabled");
    }

    @BeforeEach
    void forget() {
        RecordingHook.SEEN.clear();
    }

    @Test
    void whatIsInjectedIntoFieldsAndInheritedOnesIsSeenAndReplaced() {
        assertThat(weld.select(ResourceBeans.Fields.class).get().told()).isEqualTo("hooked em, emf, ds, a string");
        assertThat(RecordingHook.SEEN).containsExactlyInAnyOrder("em as shop", "emf as shop", "ds as jdbc/shop");
    }

    @Test
    void whatIsSettledIsNotLookedAtAgain() {
        weld.select(ResourceBeans.Fields.class).get();
        RecordingHook.SEEN.clear();
        assertThat(weld.select(ResourceBeans.Fields.class).get().told()).isEqualTo("hooked em, emf, ds, a string");
        assertThat(RecordingHook.SEEN).containsExactly("em as shop");
    }

    @Test
    void whatProducersMakeIsSeenAndReplaced() {
        assertThat(weld.select(ResourceBeans.ByConstructor.class).get().told()).isEqualTo("hooked em, hooked made");
        assertThat(RecordingHook.SEEN).contains("em as produced", "made as ");
    }

    /** A persistence unit has a name of its own, which the unit itself tells. */
    @Test
    void aDataSourceThatIsProducedHasTheNameOfItsProducerIfItHasNoOther() {
        weld.select(ResourceBeans.ByConstructor.class).get();
        weld.select(ResourceBeans.ByField.class).get();
        assertThat(RecordingHook.SEEN)
                .contains(
                        "made as ", "ds as jdbc/shop", "pool as " + ResourceBeans.Producing.class.getName() + "#pool");
    }

    @Test
    void aDisposerGetsWhatTheProducerMade() {
        ResourceBeans.DISPOSED.clear();
        Instance<ResourceBeans.ByConstructor> beans = weld.select(ResourceBeans.ByConstructor.class);
        beans.destroy(beans.get());
        assertThat(ResourceBeans.DISPOSED).containsExactly("made");
    }

    @Test
    void aHookThatFailsLeavesTheResourceAndIsAskedAgain() {
        assertThat(weld.select(ResourceBeans.Broken.class).get().entityManager.toString())
                .isEqualTo("em");
        assertThat(weld.select(ResourceBeans.Broken.class).get().entityManager.toString())
                .isEqualTo("em");
        assertThat(RecordingHook.SEEN).hasSize(2);
        assertThat(weld.select(ChaosRuntime.class).get().failures().count()).isEqualTo(2);
    }
}
