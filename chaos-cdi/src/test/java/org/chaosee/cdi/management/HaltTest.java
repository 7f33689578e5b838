package org.chaosee.cdi.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.halt.ChaosHalted;
import org.chaosee.api.halt.ChaosLifted;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.halt.HaltConfiguredException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.cdi.control.ControlExtension;
import org.chaosee.cdi.extension.ChaosExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Halting by code, by JMX and by configuration, and the events that tell of it, in a real Weld. */
@Timeout(60)
class HaltTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private SeContainer container;

    @AfterEach
    void close() throws JMException {
        if (container.isRunning()) {
            container.close();
        }
        System.clearProperty("chaos.enabled");
        System.clearProperty("chaos.halted");
        assertThat(names()).isEmpty();
    }

    @Test
    void codeHaltsAndLifts() throws InterruptedException {
        ChaosControl chaos = start();
        Halt halt = chaos.halt("enough");
        assertThat(chaos.halted()).isEqualTo(halt);
        assertThatThrownBy(() -> chaos.create(slow())).isInstanceOf(HaltedException.class);
        chaos.lift();
        assertThat(chaos.halted()).isNull();
        chaos.create(slow());

        BlockingQueue<String> heard = container.select(Ear.class).get().heard();
        assertThat(List.of(heard.take(), heard.take(), heard.take(), heard.take()))
                .containsExactlyInAnyOrder("halted: enough", "halted later", "lifted", "lifted later");
    }

    @Test
    void jmxHaltsAndLifts() throws JMException {
        ChaosControl chaos = start();
        ObjectName name = names().iterator().next();
        assertThat(SERVER.getAttribute(name, "Halted")).isEqualTo(false);

        SERVER.invoke(name, "halt", new Object[] {"a\nb"}, new String[] {String.class.getName()});
        assertThat(SERVER.getAttribute(name, "Halted")).isEqualTo(true);
        assertThat((String) SERVER.getAttribute(name, "Halt"))
                .startsWith("by jmx since ")
                .endsWith(": a?b");
        assertThat(chaos.halted()).isNotNull();

        SERVER.invoke(name, "lift", new Object[0], new String[0]);
        assertThat(chaos.halted()).isNull();
    }

    @Test
    void theConfigurationHaltsForGood() {
        System.setProperty("chaos.halted", "true");
        ChaosControl chaos = start();
        assertThat(chaos.halted()).isEqualTo(new Halt(null, "the configuration", "chaos.halted is true"));
        assertThatThrownBy(() -> chaos.create(slow())).isInstanceOf(HaltedException.class);
        assertThatThrownBy(chaos::lift).isInstanceOf(HaltConfiguredException.class);
        assertThat(chaos.halted()).isNotNull();
    }

    private static ActionRequest slow() {
        return ActionRequest.of(
                Map.of("name", "slow", "target", Map.of("kind", "bean"), "fault", Map.of("type", LatencyFault.TYPE)));
    }

    private static Set<ObjectName> names() throws JMException {
        return SERVER.queryNames(new ObjectName("org.chaosee:type=Chaos,*"), null);
    }

    private ChaosControl start() {
        System.setProperty("chaos.enabled", "true");
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ChaosExtension(), new ControlExtension())
                .addBeanClasses(Ear.class)
                .initialize();
        return container.select(ChaosControl.class).get();
    }

    /** Hears of halts. */
    @ApplicationScoped
    static class Ear {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        void halted(@Observes ChaosHalted halted) {
            heard.add("halted: " + halted.halt().reason());
        }

        void haltedLater(@ObservesAsync ChaosHalted halted) {
            heard.add("halted later");
        }

        void lifted(@Observes ChaosLifted lifted) {
            heard.add("lifted");
        }

        void liftedLater(@ObservesAsync ChaosLifted lifted) {
            heard.add("lifted later");
        }

        BlockingQueue<String> heard() {
            return heard;
        }
    }
}
