package org.chaosee.cdi.event;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.log.Failures;

/** The application's own listeners: its CDI beans that implement {@link InjectionListener}. */
public final class ListenerBeans {

    private ListenerBeans() {}

    /** All of them; one that can't be made is told to the failures, and keeps no other from being found. */
    public static List<InjectionListener> of(BeanManager beans, Failures failures) {
        Instance<InjectionListener> instance =
                beans.createInstance().select(InjectionListener.class, Any.Literal.INSTANCE);
        List<InjectionListener> listeners = new ArrayList<>();
        for (Instance.Handle<InjectionListener> handle : instance.handles()) {
            try {
                listeners.add(handle.get());
            } catch (RuntimeException | LinkageError e) {
                failures.failed(e);
            }
        }
        return listeners;
    }
}
