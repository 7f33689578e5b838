package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Annotated;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The annotations of an element by name, and those that its stereotypes stand for. */
final class AnnotationNames {

    private AnnotationNames() {}

    static Set<Class<? extends Annotation>> of(Annotated element) {
        Set<Class<? extends Annotation>> found = new LinkedHashSet<>();
        element.getAnnotations().forEach(annotation -> add(annotation.annotationType(), found));
        return found;
    }

    /** With the package, and without. */
    static List<String> names(Class<?> type) {
        return List.of(type.getName(), type.getSimpleName());
    }

    private static void add(Class<? extends Annotation> type, Set<Class<? extends Annotation>> found) {
        if (found.add(type) && type.isAnnotationPresent(Stereotype.class)) {
            for (Annotation each : type.getAnnotations()) {
                if (!each.annotationType().getPackageName().startsWith("java.lang.")) {
                    add(each.annotationType(), found);
                }
            }
        }
    }
}
