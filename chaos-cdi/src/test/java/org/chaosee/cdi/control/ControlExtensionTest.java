package org.chaosee.cdi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.cdi.extension.ChaosExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bean that an application manages its actions by, in a real Weld. */
class ControlExtensionTest {

    private SeContainer container;

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void anApplicationMakesActions() {
        ChaosControl control = start(true);
        assertThat(control.isOn()).isTrue();
        ChaosAction made = control.create(
                ActionRequest.named("refuse").target(Target.any(Kind.HTTP)).fault(AbortFault.status(418)));
        assertThat(control.list()).containsExactly(made);
        assertThat(control.disable("refuse").enabled()).isFalse();
        control.delete("refuse");
        assertThat(control.list()).isEmpty();
        control.storms().begin(StormRequest.begin("gale").forUsers("alice"));
        assertThat(control.storms().list()).hasSize(1);
    }

    /** The application has to start with Chaos EE off, too. */
    @Test
    void whenOffTheBeanIsThereAndSaysSo() {
        ChaosControl control = start(false);
        assertThat(control.isOn()).isFalse();
        ActionRequest request = ActionRequest.named("a");
        ThrowingCallable[] calls = {
            control::list,
            () -> control.find("a"),
            () -> control.create(request),
            () -> control.update("a", request),
            () -> control.enable("a"),
            () -> control.disable("a"),
            () -> control.delete("a"),
            () -> control.storms().list(),
            () -> control.storms().find("a"),
            () -> control.storms().tally("a"),
            () -> control.storms().begin(StormRequest.begin()),
            () -> control.storms().end("a")
        };
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("Chaos EE is off in this application; the log says why (CHAOS-0001 to 0003).");
        }
    }

    private ChaosControl start(boolean on) {
        System.setProperty("chaos.enabled", Boolean.toString(on));
        try {
            container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addExtensions(new ChaosExtension(), new ControlExtension())
                    .addBeanClasses(Kept.class)
                    .initialize();
        } finally {
            System.clearProperty("chaos.enabled");
        }
        return container.select(ChaosControl.class).get();
    }

    /** A bean that is passivated; Weld refuses it at deployment when what it keeps can't be. */
    @SessionScoped
    static class Kept implements Serializable {

        private static final long serialVersionUID = 1L;

        @Inject
        ChaosControl control;
    }
}
