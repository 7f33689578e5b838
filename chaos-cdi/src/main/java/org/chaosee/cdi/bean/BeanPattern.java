package org.chaosee.cdi.bean;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.chaosee.core.glob.Glob;

/** One entry of {@code chaos.beans.include} or {@code chaos.beans.exclude}. Remembers whether it ever matched. */
final class BeanPattern {

    private static final String ANNOTATION = "@";

    private final String text;
    private final boolean ofAnnotation;
    private final Glob glob;
    private boolean matched;

    BeanPattern(String text) {
        this.text = text;
        this.ofAnnotation = text.startsWith(ANNOTATION);
        this.glob = Glob.of(ofAnnotation ? text.substring(ANNOTATION.length()) : text, Glob.CLASS);
    }

    /** Whether it names that class, its package, or one of those annotations, which are the class's. */
    boolean matches(Class<?> type, Collection<Class<? extends Annotation>> annotations) {
        boolean matches = ofAnnotation
                ? annotations.stream()
                        .flatMap(each -> AnnotationNames.names(each).stream())
                        .anyMatch(glob::matches)
                : List.of(type.getName(), type.getSimpleName(), type.getPackageName()).stream()
                        .anyMatch(glob::matches);
        matched |= matches;
        return matches;
    }

    /** Whether it names one of those annotations, which are a method's. */
    boolean matchesMethod(Collection<Class<? extends Annotation>> annotations) {
        boolean matches = ofAnnotation
                && annotations.stream()
                        .flatMap(each -> AnnotationNames.names(each).stream())
                        .anyMatch(glob::matches);
        matched |= matches;
        return matches;
    }

    /** Whether it matched anything so far. */
    boolean matched() {
        return matched;
    }

    @Override
    public String toString() {
        return text;
    }
}
