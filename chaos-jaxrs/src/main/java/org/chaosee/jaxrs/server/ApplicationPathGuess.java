package org.chaosee.jaxrs.server;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What path an application seems to have, by the rules of Jakarta RESTful Web Services 3.1, section 2.3.2: a servlet
 * that is named after it, or has it as a parameter, is mapped; otherwise its annotation counts.
 */
final class ApplicationPathGuess {

    private static final String PARAMETER = "jakarta.ws.rs.Application";

    private ApplicationPathGuess() {}

    /** The path, from the context root on. */
    static String of(@Nullable Application application, @Nullable ServletContext context) {
        Class<?> type = application == null ? Application.class : Annotations.unproxied(written(application));
        Optional<String> mapping = mapping(type, context);
        ApplicationPath annotation = type.getAnnotation(ApplicationPath.class);
        return PathTemplate.normalize(mapping.orElse(annotation == null ? "" : annotation.value()));
    }

    private static Optional<String> mapping(Class<?> type, @Nullable ServletContext context) {
        if (context == null) {
            return Optional.empty();
        }
        Optional<String> own = mappingOf(type.getName(), context);
        // An application that isn't written at all is mapped under the name of the class that it would extend.
        return own.isPresent() || type.isAnnotationPresent(ApplicationPath.class)
                ? own
                : mappingOf(Application.class.getName(), context);
    }

    private static Optional<String> mappingOf(String applicationName, ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> applicationName.equals(servlet.getName())
                        || applicationName.equals(servlet.getInitParameter(PARAMETER)))
                .map(ApplicationPathGuess::firstMapping)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> firstMapping(ServletRegistration servlet) {
        return servlet.getMappings().stream()
                .map(mapping -> mapping.endsWith("*") ? mapping.substring(0, mapping.length() - 1) : mapping)
                .findFirst();
    }

    /**
     * The class that the host wrote. Jersey hands out a configuration of its own that wraps the host's application, and
     * tells it by a method {@code getApplication}.
     */
    private static Class<?> written(Application application) {
        try {
            Object wrapped = application.getClass().getMethod("getApplication").invoke(application);
            return wrapped instanceof Application ? wrapped.getClass() : application.getClass();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return application.getClass();
        }
    }
}
