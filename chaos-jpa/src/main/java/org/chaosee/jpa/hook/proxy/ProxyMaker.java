package org.chaosee.jpa.hook.proxy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes proxies that are all by interface that the object is, so that an application may go on casting what it gets to
 * its provider's interfaces. Thread-safe.
 */
final class ProxyMaker {

    private static final String STANDARD = "jakarta.persistence.";

    /** What the proxies of a class are: found out once for each class. */
    private final Map<Class<?>, Class<?>[]> interfaces = new ConcurrentHashMap<>();

    /**
     * @param type what the proxy is at least
     * @throws RuntimeException when there can be no such proxy
     */
    <T> T make(T object, Class<T> type, InvocationHandler handler) {
        Class<?>[] known = interfaces.computeIfAbsent(object.getClass(), own -> choose(own, type, handler));
        return type.cast(Proxy.newProxyInstance(object.getClass().getClassLoader(), known, handler));
    }

    /** All interfaces of that class, or as many as can be had together. */
    private static Class<?>[] choose(Class<?> own, Class<?> type, InvocationHandler handler) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> each = own; each != null; each = each.getSuperclass()) {
            collect(each, own.getClassLoader(), all);
        }
        List<Class<?>> ofType = all.stream().filter(type::isAssignableFrom).toList();
        for (List<Class<?>> choice : List.of(List.copyOf(all), ofType)) {
            if (canBe(own.getClassLoader(), choice, handler)) {
                return choice.toArray(Class<?>[]::new);
            }
        }
        return standard(own, type);
    }

    private static void collect(Class<?> type, ClassLoader loader, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (isUsable(each, loader)) {
                found.add(each);
            } else {
                collect(each, loader, found);
            }
        }
    }

    /** A proxy can be of that interface, and we can call it. */
    private static boolean isUsable(Class<?> type, @Nullable ClassLoader loader) {
        if (!Modifier.isPublic(type.getModifiers())
                || type.isSealed()
                || !type.getModule().isExported(type.getPackageName(), ProxyMaker.class.getModule())) {
            return false;
        }
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Some differ in what a method of the same name returns: no proxy can be both. */
    private static boolean canBe(@Nullable ClassLoader loader, List<Class<?>> choice, InvocationHandler handler) {
        try {
            Proxy.newProxyInstance(loader, choice.toArray(Class<?>[]::new), handler);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Class<?>[] standard(Class<?> own, Class<?> type) {
        Set<Class<?>> standard = new LinkedHashSet<>(Set.of(type));
        for (Class<?> each = own; each != null; each = each.getSuperclass()) {
            addStandard(each, standard);
        }
        return standard.toArray(Class<?>[]::new);
    }

    private static void addStandard(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().startsWith(STANDARD)) {
                found.add(each);
            }
            addStandard(each, found);
        }
    }
}
