package org.chaosee.cdi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class ResourcesWhenOffTest {

    @WeldSetup
    private final WeldInitiator weld = ResourceBeans.container();

    @Test
    void offIsOff() {
        RecordingHook.SEEN.clear();
        assertThat(weld.select(ResourceBeans.Fields.class).get().told()).isEqualTo("em, emf, ds, a string");
        assertThat(weld.select(ResourceBeans.ByConstructor.class).get().told()).isEqualTo("em, made");
        assertThat(RecordingHook.SEEN).isEmpty();
    }
}
