package org.chaosee.cdi.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an interceptor can be bound to. A binding where none can be is a deployment problem (Jakarta CDI 4.0, sections
 * 3.10 and 7.3), and a deployment must not fail because of us.
 */
final class Interceptable {

    private Interceptable() {}

    /** Whether instances of the class may be beans whose methods are called. */
    static boolean isBean(AnnotatedType<?> type) {
        Class<?> own = type.getJavaClass();
        return !own.isInterface()
                && !own.isEnum()
                && !own.isAnnotation()
                && !own.isAnonymousClass()
                && !Modifier.isAbstract(own.getModifiers())
                && !Throwable.class.isAssignableFrom(own)
                && !Extension.class.isAssignableFrom(own)
                && !type.isAnnotationPresent(Interceptor.class)
                && !type.isAnnotationPresent(Decorator.class);
    }

    /** Whether it is a method that callers of the bean call, and not one that the container calls at certain times. */
    static boolean isBusinessMethod(AnnotatedMethod<?> method) {
        Method own = method.getJavaMember();
        return !Modifier.isStatic(own.getModifiers())
                && !Modifier.isPrivate(own.getModifiers())
                && !own.isSynthetic()
                && !isObjects(own)
                && !method.isAnnotationPresent(PostConstruct.class)
                && !method.isAnnotationPresent(PreDestroy.class)
                && !method.isAnnotationPresent(AroundInvoke.class)
                && !method.isAnnotationPresent(AroundTimeout.class)
                && !method.isAnnotationPresent(Inject.class);
    }

    /** Those that {@code Object} has, overridden or not: logs and maps call them, and reckon with no failure. */
    private static boolean isObjects(Method method) {
        return method.getDeclaringClass() == Object.class
                || (method.getParameterCount() == 0
                        && (method.getName().equals("hashCode")
                                || method.getName().equals("toString")))
                || (method.getName().equals("equals")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class}));
    }

    /** Why no method of the class can be intercepted; empty when they can. */
    static Optional<String> obstacle(Class<?> type) {
        if (type.isRecord()) {
            return Optional.of("the class is a record, which no interceptor can be bound to");
        }
        if (Modifier.isFinal(type.getModifiers())) {
            return Optional.of("the class is final, so that no interceptor can be bound to it");
        }
        if (type.isSealed()) {
            return Optional.of("the class is sealed, so that no interceptor can be bound to it");
        }
        if (Arrays.stream(type.getDeclaredConstructors()).allMatch(Interceptable::isPrivate)) {
            return Optional.of("the class has private constructors only, so that no interceptor can be bound to it");
        }
        return Optional.empty();
    }

    /** Why the method can't be intercepted; empty when it can. */
    static Optional<String> obstacle(Method method) {
        return Modifier.isFinal(method.getModifiers())
                ? Optional.of("the method is final, so that no interceptor can be bound to it")
                : Optional.empty();
    }

    private static boolean isPrivate(Constructor<?> constructor) {
        return Modifier.isPrivate(constructor.getModifiers());
    }
}
