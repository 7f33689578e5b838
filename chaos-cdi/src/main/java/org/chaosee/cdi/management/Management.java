package org.chaosee.cdi.management;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.chaosee.api.audit.Actor;
import org.chaosee.api.halt.Halt;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.tree.Texts;
import org.jspecify.annotations.Nullable;

/** One application's bean in the JVM's MBean server, under {@code org.chaosee:type=Chaos,application=…}. */
public final class Management {

    /** Nothing is registered. */
    public static final Management NONE = new Management(null);

    private static final int LONGEST_REASON = 1000;

    private final @Nullable ObjectName name;

    private Management(@Nullable ObjectName name) {
        this.name = name;
    }

    /**
     * Registers the bean. Of two applications of the same name the second one gets a number.
     *
     * @throws IllegalStateException when the MBean server takes none
     */
    public static Management register(ChaosRuntime runtime) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            StandardMBean bean = new StandardMBean(new Bean(runtime), ChaosMXBean.class, true);
            String application = Objects.requireNonNullElse(ApplicationName.find(), "application");
            ObjectName name = name(application);
            for (int i = 2; server.isRegistered(name); i++) {
                name = name(application + "-" + i);
            }
            server.registerMBean(bean, name);
            return new Management(name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the bean away. */
    public void close() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            if (name != null && server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName name(String application) throws JMException {
        return new ObjectName("org.chaosee:type=Chaos,application=" + ObjectName.quote(application));
    }

    /**
     * The bean.
     *
     * @param runtime what it speaks to
     */
    private record Bean(ChaosRuntime runtime) implements ChaosMXBean {

        @Override
        public boolean isHalted() {
            return runtime.halts().current() != null;
        }

        @Override
        public @Nullable String getHalt() {
            Halt halt = runtime.halts().current();
            return halt == null ? null : halt.words();
        }

        @Override
        public int getLiveActions() {
            return runtime.engine().plan().size();
        }

        /** What can't go on record as it is, such as line breaks, is replaced: a halt fails for no such thing. */
        @Override
        public void halt(String reason) {
            runtime.halts().halt(initiator().because(Texts.fit(reason, LONGEST_REASON)));
        }

        @Override
        public void lift() {
            runtime.halts().lift(initiator());
        }

        private static Initiator initiator() {
            return new Initiator(new Actor(Actor.Type.SYSTEM, "jmx", "jmx"), null);
        }
    }
}
