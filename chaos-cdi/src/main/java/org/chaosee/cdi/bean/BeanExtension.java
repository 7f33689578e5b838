package org.chaosee.cdi.bean;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Retention;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chaosee.cdi.config.MicroProfileConfiguration;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.BeanSettings;
import org.jspecify.annotations.Nullable;

/**
 * Binds the interceptor to the methods that the configuration selects. When Chaos EE is off or no bean is selected,
 * there is no interceptor.
 *
 * <p>Its methods stand in the order of the container's life cycle (Jakarta CDI 4.0, section 24.4).
 */
public class BeanExtension implements Extension {

    /** After {@link ChaosExtension}, which reads the configuration at the default priority. */
    private static final int LATER = Interceptor.Priority.APPLICATION + 600;

    private static final int EARLIER = Interceptor.Priority.PLATFORM_BEFORE;

    private final BeanPoints points = new BeanPoints();
    private final MessageDrivenBeans messageDriven = new MessageDrivenBeans();
    private @Nullable ChaosRuntime runtime;
    private @Nullable BeanSelection selection;

    void addInterceptor(@Observes @Priority(LATER) BeforeBeanDiscovery event, BeanManager beans) {
        Optional<ChaosRuntime> on = beans.getExtension(ChaosExtension.class).runtime();
        if (on.isEmpty()) {
            return;
        }
        BeanSettings settings = on.get().settings().beans();
        BeanSelection selected = new BeanSelection(settings);
        if (selected.isEmpty()) {
            return;
        }
        try {
            event.addAnnotatedType(ChaosInterceptor.class, ChaosInterceptor.class.getName())
                    .add(new PriorityLiteral(settings.priority()));
            messageDriven.addInterceptor(event, settings.priority());
            runtime = on.get();
            selection = selected;
        } catch (RuntimeException | LinkageError e) {
            on.get().failures().failed(e);
        }
    }

    /**
     * Every annotation is annotated with {@code Retention}, if it is here to be seen: so this is told of every class that
     * has any. Of all others, too, the container would have to load the class, and warn of that.
     */
    <T> void bind(@Observes @WithAnnotations(Retention.class) ProcessAnnotatedType<T> event) {
        BeanSelection selected = selection;
        ChaosRuntime on = runtime;
        if (selected == null || on == null) {
            return;
        }
        try {
            AnnotatedType<T> type = event.getAnnotatedType();
            if (Interceptable.isBean(type)) {
                messageDriven.look(type);
                if (selected.concerns(type)) {
                    bind(event, selected, on.engine());
                }
            }
        } catch (RuntimeException | LinkageError e) {
            on.failures().failed(e);
        }
    }

    /** Ahead of those who look for their own place among the others. */
    void takeInterceptorsOut(@Observes @Priority(EARLIER) AfterTypeDiscovery event) {
        ChaosRuntime on = runtime;
        if (on == null) {
            return;
        }
        try {
            InterceptorOrder.remove(ChaosInterceptor.class, event.getInterceptors());
            InterceptorOrder.remove(ChaosMessageInterceptor.class, event.getInterceptors());
        } catch (RuntimeException | LinkageError e) {
            on.failures().failed(e);
        }
    }

    void putInterceptorsIn(@Observes @Priority(LATER) AfterTypeDiscovery event) {
        ChaosRuntime on = runtime;
        if (on == null) {
            return;
        }
        try {
            InterceptorOrder order = new InterceptorOrder(
                    on.settings().beans().priority(),
                    MicroProfileConfiguration.faultTolerancePriority().orElse(InterceptorOrder.FAULT_TOLERANCE));
            order.insert(ChaosInterceptor.class, event.getInterceptors());
            if (messageDriven.settle(points, on.engine())) {
                order.insert(ChaosMessageInterceptor.class, event.getInterceptors());
            }
        } catch (RuntimeException | LinkageError e) {
            on.failures().failed(e);
        }
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        ChaosRuntime on = runtime;
        if (on != null) {
            BeanChaos chaos = new BeanChaos(on, points);
            event.addBean()
                    .beanClass(BeanExtension.class)
                    .types(Object.class, BeanChaos.class)
                    .scope(Singleton.class)
                    .produceWith(instance -> chaos);
        }
    }

    void warnOfIdlePatterns(@Observes AfterDeploymentValidation event) {
        BeanSelection selected = selection;
        if (selected != null) {
            selected.idle().forEach(pattern -> ChaosLog.log(LogMessage.BEANS_WITHOUT_MATCH, pattern));
        }
    }

    private <T> void bind(ProcessAnnotatedType<T> event, BeanSelection selected, ChaosEngine engine) {
        AnnotatedType<T> type = event.getAnnotatedType();
        Optional<String> obstacle = Interceptable.obstacle(type.getJavaClass());
        if (obstacle.isPresent()) {
            engine.point(BeanFacts.of(type).unreachable(obstacle.get()));
            return;
        }
        Set<Method> bound = new HashSet<>();
        for (AnnotatedMethod<? super T> method : type.getMethods()) {
            if (Interceptable.isBusinessMethod(method) && selected.selects(type, method)) {
                Method own = method.getJavaMember();
                Interceptable.obstacle(own)
                        .ifPresentOrElse(
                                reason ->
                                        engine.point(BeanFacts.of(type, method).unreachable(reason)),
                                () -> {
                                    add(new BeanMethod(type.getJavaClass(), own, BeanFacts.of(type, method)), engine);
                                    bound.add(own);
                                });
            }
        }
        if (!bound.isEmpty()) {
            event.configureAnnotatedType()
                    .filterMethods(method -> bound.contains(method.getJavaMember()))
                    .forEach(method -> method.add(new ChaosIntercepted.Literal()));
        }
    }

    private void add(BeanMethod method, ChaosEngine engine) {
        if (!messageDriven.takes(method)) {
            method.becomePoint(points, engine);
        }
    }
}
