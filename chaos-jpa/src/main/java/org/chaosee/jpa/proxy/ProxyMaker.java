package org.chaosee.jpa.proxy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes proxies that are all by interface that the object is, so that an application may go on casting what it gets to
 * the interfaces of its provider or driver. Thread-safe.
 */
public final class ProxyMaker {

    private final String standard;
    private final List<Class<?>> besides;

    /** What the proxies of a class are: found out once for each class. */
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * @param standard what the names of the interfaces begin with that every loader sees
     * @param besides what each proxy is, too, whether the object is or not
     */
    public ProxyMaker(String standard, Class<?>... besides) {
        this.standard = standard;
        this.besides = List.of(besides);
    }

    /** @param loader sees all types that the interfaces mention */
    private record Shape(@Nullable ClassLoader loader, List<Class<?>> interfaces) {

        Object make(InvocationHandler handler) {
            return Proxy.newProxyInstance(loader, interfaces.toArray(Class<?>[]::new), handler);
        }

        /** Some interfaces differ in what a method of the same name returns, and not every loader sees everything. */
        boolean canBe(InvocationHandler handler) {
            try {
                make(handler);
                return true;
            } catch (IllegalArgumentException | LinkageError e) {
                return false;
            }
        }
    }

    /**
     * Makes a proxy of that object.
     *
     * @param type what the proxy is at least
     * @throws RuntimeException when there can be no such proxy
     */
    public <T> T make(T object, Class<T> type, InvocationHandler handler) {
        return type.cast(shapes.computeIfAbsent(object.getClass(), own -> choose(own, type, handler))
                .make(handler));
    }

    /**
     * All interfaces of that class, or as many as can be had together. A server whose modules see only what they need
     * (Open Liberty) may make an entity manager where not all of the specification's types are to be seen; the
     * application sees them. And no server sees what is ours.
     */
    private Shape choose(Class<?> own, Class<?> type, InvocationHandler handler) {
        ClassLoader ours = ProxyMaker.class.getClassLoader();
        return loaders(own.getClassLoader(), ours)
                .flatMap(loader -> shapes(own, type, loader))
                .filter(shape -> shape.interfaces().containsAll(besides))
                .filter(shape -> shape.canBe(handler))
                .findFirst()
                .orElseGet(() -> new Shape(ours, withBesides(standard(own, type), ours)));
    }

    private Stream<@Nullable ClassLoader> loaders(@Nullable ClassLoader own, ClassLoader ours) {
        return besides.isEmpty() ? Stream.of(own, ours) : Stream.of(own, new JoinedLoader(own, ours), ours);
    }

    private Stream<Shape> shapes(Class<?> own, Class<?> type, @Nullable ClassLoader loader) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> each = own; each != null; each = each.getSuperclass()) {
            collect(each, loader, all);
        }
        List<Class<?>> ofType = all.stream().filter(type::isAssignableFrom).toList();
        return Stream.of(List.copyOf(all), ofType)
                .filter(choice -> !ofType.isEmpty())
                .map(choice -> new Shape(loader, withBesides(choice, loader)));
    }

    private List<Class<?>> withBesides(Collection<Class<?>> interfaces, @Nullable ClassLoader loader) {
        Set<Class<?>> all = new LinkedHashSet<>(interfaces);
        besides.stream().filter(each -> isUsable(each, loader)).forEach(all::add);
        return List.copyOf(all);
    }

    private static void collect(Class<?> type, @Nullable ClassLoader loader, Set<Class<?>> found) {
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

    private Set<Class<?>> standard(Class<?> own, Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>(Set.of(type));
        for (Class<?> each = own; each != null; each = each.getSuperclass()) {
            addStandard(each, found);
        }
        return found;
    }

    private void addStandard(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().startsWith(standard)) {
                found.add(each);
            }
            addStandard(each, found);
        }
    }
}
