package org.chaosee.jaxrs.server;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JAX-RS annotations, with the inheritance that they have (Jakarta RESTful Web Services 3.1, section 3.6). */
final class Annotations {

    private Annotations() {}

    /** The class that the application wrote, of a class that a container may have generated on top of it. */
    static Class<?> unproxied(Class<?> type) {
        Class<?> real = type;
        while ((real.isSynthetic() || real.getName().contains("$$")) && real.getSuperclass() != Object.class) {
            Class<?> parent = real.getSuperclass();
            if (parent == null) {
                break;
            }
            real = parent;
        }
        return real;
    }

    /** The method itself, or the one that it overrides or implements, whichever carries JAX-RS annotations. */
    static Method annotated(Class<?> type, Method method) {
        for (Class<?> ancestor : lineage(type)) {
            Method declared = declared(ancestor, method);
            if (declared != null && isAnnotated(declared)) {
                return declared;
            }
        }
        return method;
    }

    /** The name of the HTTP method that the annotations of a resource method stand for; empty for a locator. */
    static Optional<String> httpMethod(Method annotated) {
        for (Annotation annotation : annotated.getAnnotations()) {
            HttpMethod designator = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (designator != null) {
                return Optional.of(designator.value());
            }
        }
        return Optional.empty();
    }

    /** The template of that class; empty when it is no root resource. */
    static Optional<String> template(Class<?> type) {
        for (Class<?> ancestor : lineage(type)) {
            Path path = ancestor.getDeclaredAnnotation(Path.class);
            if (path != null) {
                return Optional.of(PathTemplate.normalize(path.value()));
            }
        }
        return Optional.empty();
    }

    /** The template of that method; empty when it is only that of its class. */
    static String template(Method annotated) {
        Path path = annotated.getAnnotation(Path.class);
        return path == null ? "" : PathTemplate.normalize(path.value());
    }

    /** The class, its superclasses, and then all their interfaces. */
    private static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            lineage.add(c);
        }
        for (int i = 0; i < lineage.size(); i++) {
            for (Class<?> face : lineage.get(i).getInterfaces()) {
                if (!lineage.contains(face)) {
                    lineage.add(face);
                }
            }
        }
        return lineage;
    }

    private static boolean isAnnotated(Method method) {
        return method.isAnnotationPresent(Path.class) || httpMethod(method).isPresent();
    }

    private static @Nullable Method declared(Class<?> type, Method method) {
        for (Method candidate : type.getDeclaredMethods()) {
            if (!candidate.isBridge() && isOverridden(candidate, method)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether both are the same method, where a type parameter of the ancestor may have become a type of its own. */
    private static boolean isOverridden(Method ancestor, Method method) {
        if (!ancestor.getName().equals(method.getName())
                || ancestor.getParameterCount() != method.getParameterCount()) {
            return false;
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> ours = method.getParameterTypes()[i];
            Class<?> theirs = ancestor.getParameterTypes()[i];
            boolean substituted =
                    ancestor.getGenericParameterTypes()[i] instanceof TypeVariable && theirs.isAssignableFrom(ours);
            if (ours != theirs && !substituted) {
                return false;
            }
        }
        return true;
    }
}
