package org.chaosee.cdi.bean;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The fault points of all selected methods. Filled at deployment, and thread-safe from then on. */
public final class BeanPoints {

    /** A method, in whichever class of a hierarchy it is declared. */
    private record Signature(String name, List<Class<?>> parameters) {

        static Signature of(Method method) {
            return new Signature(method.getName(), Arrays.asList(method.getParameterTypes()));
        }
    }

    private final Map<Class<?>, Map<Signature, BeanPoint>> points = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<Method, Optional<BeanPoint>>> called = new ConcurrentHashMap<>();

    void add(Class<?> type, Method method, BeanPoint point) {
        points.computeIfAbsent(type, key -> new HashMap<>()).put(Signature.of(method), point);
    }

    /** That class has no points but those that are added, whatever classes it extends. */
    void settle(Class<?> type) {
        points.computeIfAbsent(type, key -> new HashMap<>());
    }

    /**
     * The point of a method that is called.
     *
     * @param target the class of the instance: the bean's, or that of a proxy which extends it
     * @return null when there is none
     */
    @Nullable
    BeanPoint find(Class<?> target, Method method) {
        return called.computeIfAbsent(target, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(method, key -> search(target, Signature.of(method)))
                .orElse(null);
    }

    private Optional<BeanPoint> search(Class<?> target, Signature method) {
        for (Class<?> type = target; type != null; type = type.getSuperclass()) {
            Map<Signature, BeanPoint> known = points.get(type);
            if (known != null) {
                return Optional.ofNullable(known.get(method));
            }
        }
        return Optional.empty();
    }
}
