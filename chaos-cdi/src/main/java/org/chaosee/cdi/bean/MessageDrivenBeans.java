package org.chaosee.cdi.bean;

import jakarta.ejb.MessageDriven;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.enterprise.util.Nonbinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.core.engine.ChaosEngine;
import org.jspecify.annotations.Nullable;

/**
 * Binds an interceptor to message-driven beans. They are no beans of CDI, and Weld takes the interceptors for them from
 * the annotations in their class files: what an extension adds to such a type, it doesn't look at. But it does ask which
 * annotations are interceptor bindings. So {@link MessageDriven} is made one.
 *
 * <p>That binds all message-driven beans, with all of their methods; those that are not selected have no points. If there
 * is one among them that no interceptor can be bound to, deployment would fail: then there is no interceptor.
 */
final class MessageDrivenBeans {

    private static final String ANNOTATION = "jakarta.ejb.MessageDriven";

    private final List<BeanMethod> selected = new ArrayList<>();
    private final List<Class<?>> seen = new ArrayList<>();
    private @Nullable String obstacle;

    void addInterceptor(BeforeBeanDiscovery event, int priority) {
        try {
            AnnotatedTypeConfigurator<MessageDriven> binding = event.configureInterceptorBinding(MessageDriven.class);
            binding.add(new ChaosMessageIntercepted.Literal());
            binding.methods().forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
        } catch (NoClassDefFoundError e) {
            return; // A server without message-driven beans.
        }
        event.addAnnotatedType(ChaosMessageInterceptor.class, ChaosMessageInterceptor.class.getName())
                .add(new PriorityLiteral(priority));
    }

    /** Is told of all beans, selected or not. */
    void look(AnnotatedType<?> type) {
        if (!isMessageDriven(type.getJavaClass())) {
            return;
        }
        seen.add(type.getJavaClass());
        if (obstacle == null) {
            obstacle = obstacles(type)
                    .findFirst()
                    .map(found -> "message-driven beans have one interceptor, and it can't be bound to " + found)
                    .orElse(null);
        }
    }

    /** Whether it is a method of a message-driven bean. Whether that becomes a point is settled later. */
    boolean takes(BeanMethod method) {
        return isMessageDriven(method.type()) && selected.add(method);
    }

    /** When all types are known. Answers whether there is to be an interceptor. */
    boolean settle(BeanPoints points, ChaosEngine engine) {
        String reason = obstacle;
        boolean wanted = reason == null && !selected.isEmpty();
        for (BeanMethod method : selected) {
            if (reason == null) {
                method.becomePoint(points, engine);
            } else {
                method.becomeUnreachable(reason, engine);
            }
        }
        // All of them are intercepted: one that is not selected must not be taken for the class that it extends.
        seen.forEach(points::settle);
        selected.clear();
        return wanted;
    }

    private static Stream<String> obstacles(AnnotatedType<?> type) {
        String name = type.getJavaClass().getName();
        Stream<String> ofClass =
                Interceptable.obstacle(type.getJavaClass()).map(reason -> name + ": " + reason).stream();
        Stream<String> ofMethods = type.getMethods().stream()
                .filter(Interceptable::isBusinessMethod)
                .map(AnnotatedMethod::getJavaMember)
                .flatMap(method ->
                        Interceptable.obstacle(method)
                                .map(reason -> name + "#" + method.getName() + ": " + reason)
                                .stream());
        return Stream.concat(ofClass, ofMethods);
    }

    /** By its class file, as Weld does. */
    private static boolean isMessageDriven(Class<?> type) {
        return Stream.of(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals(ANNOTATION));
    }
}
