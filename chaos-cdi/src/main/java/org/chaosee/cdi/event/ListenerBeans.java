package org.chaosee.cdi.event;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import org.chaosee.api.spi.InjectionListener;

/** The application's own listeners: its CDI beans that implement {@link InjectionListener}. */
public final class ListenerBeans {

    private ListenerBeans() {}

    public static List<InjectionListener> of(BeanManager beans) {
        return beans.createInstance().select(InjectionListener.class, Any.Literal.INSTANCE).stream()
                .toList();
    }
}
