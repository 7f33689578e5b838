package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chaosee.api.NoChaos;
import org.chaosee.core.settings.BeanSettings;

/** Which classes and methods the configuration selects, without those that {@link NoChaos} keeps out. */
final class BeanSelection {

    /** Those of the jars that are in the application. */
    private static final List<String> OUR_PACKAGES = Stream.of("api", "core", "cdi", "jaxrs", "jpa", "admin")
            .map(module -> "org.chaosee." + module + ".")
            .toList();

    private final List<BeanPattern> include;
    private final List<BeanPattern> exclude;

    BeanSelection(BeanSettings settings) {
        this.include = settings.include().stream().map(BeanPattern::new).toList();
        this.exclude = settings.exclude().stream().map(BeanPattern::new).toList();
    }

    /** Whether anything at all can be selected. */
    boolean isEmpty() {
        return include.isEmpty();
    }

    /** Whether the class, or a method of it, may be selected. */
    boolean concerns(AnnotatedType<?> type) {
        Class<?> own = type.getJavaClass();
        return !isOurs(own)
                && !type.isAnnotationPresent(NoChaos.class)
                && !matchAny(exclude, own, AnnotationNames.of(type))
                && (selectsAll(type) || type.getMethods().stream().anyMatch(this::selectsByAnnotation));
    }

    /** Whether the method is selected, of a class that is {@linkplain #concerns concerned}. */
    boolean selects(AnnotatedType<?> type, AnnotatedMethod<?> method) {
        Set<Class<? extends Annotation>> annotations = AnnotationNames.of(method);
        if (method.isAnnotationPresent(NoChaos.class)
                || exclude.stream().anyMatch(pattern -> pattern.matchesMethod(annotations))) {
            return false;
        }
        boolean byAnnotation = selectsByAnnotation(method); // asked anyhow: the pattern has matched
        return selectsAll(type) || byAnnotation;
    }

    /** The patterns that selected nothing. */
    Stream<BeanPattern> idle() {
        return include.stream().filter(pattern -> !pattern.matched());
    }

    private boolean selectsAll(AnnotatedType<?> type) {
        return matchAny(include, type.getJavaClass(), AnnotationNames.of(type));
    }

    private boolean selectsByAnnotation(AnnotatedMethod<?> method) {
        Set<Class<? extends Annotation>> annotations = AnnotationNames.of(method);
        return include.stream()
                        .filter(pattern -> pattern.matchesMethod(annotations))
                        .count()
                > 0;
    }

    /** Asks all of them, so that each knows whether it ever matched. */
    private static boolean matchAny(
            List<BeanPattern> patterns, Class<?> type, Set<Class<? extends Annotation>> annotations) {
        return patterns.stream()
                        .filter(pattern -> pattern.matches(type, annotations))
                        .count()
                > 0;
    }

    private static boolean isOurs(Class<?> type) {
        return OUR_PACKAGES.stream().anyMatch(type.getName()::startsWith);
    }
}
