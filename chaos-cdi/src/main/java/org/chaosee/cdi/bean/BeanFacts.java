package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.point.PointFacts;

/** The facts of classes and methods as fault points. */
final class BeanFacts {

    private BeanFacts() {}

    static PointFacts of(AnnotatedType<?> type) {
        return facts(type, Stream.empty());
    }

    static PointFacts of(AnnotatedType<?> type, AnnotatedMethod<?> method) {
        Method own = method.getJavaMember();
        PointFacts facts = facts(type, AnnotationNames.of(method).stream().map(AnnotationNames::names))
                .with(Target.METHOD, own.getName());
        return isOverloaded(type, own) ? facts.detail("parameters", parameters(own)) : facts;
    }

    /** Methods of one name are points of their own: they may declare other exceptions. */
    private static boolean isOverloaded(AnnotatedType<?> type, Method method) {
        return type.getMethods().stream()
                .map(AnnotatedMethod::getJavaMember)
                .anyMatch(other -> other.getName().equals(method.getName())
                        && !Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
    }

    private static PointFacts facts(AnnotatedType<?> type, Stream<List<String>> ofMethod) {
        PointFacts facts = PointFacts.of(Kind.BEAN).with(Target.TYPE, types(type.getJavaClass()));
        List<String> annotations = Stream.concat(
                        ofMethod, AnnotationNames.of(type).stream().map(AnnotationNames::names))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return annotations.isEmpty() ? facts : facts.with(Target.ANNOTATION, annotations);
    }

    /** The class, what it extends, and what those implement; each with its package and without. */
    private static List<String> types(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            add(each, names);
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            addInterfaces(each, names);
        }
        return new ArrayList<>(names);
    }

    private static void addInterfaces(Class<?> type, Set<String> names) {
        for (Class<?> each : type.getInterfaces()) {
            add(each, names);
            addInterfaces(each, names);
        }
    }

    private static void add(Class<?> type, Set<String> names) {
        names.add(type.getName());
        names.add(type.getSimpleName());
    }
}
