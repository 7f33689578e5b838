package org.chaosee.jaxrs.server;

import java.lang.reflect.Method;
import java.util.Optional;
import org.chaosee.api.NoChaos;

/**
 * What is known of a resource method without a request.
 *
 * @param type the class that declares or inherits it
 * @param name its name
 * @param httpMethod the HTTP method that it answers
 * @param template its path template below the application's path, or below the locator that leads to it
 * @param isSubResource whether only locators lead to it
 */
record ResourceMethod(Class<?> type, String name, String httpMethod, String template, boolean isSubResource) {

    /**
     * The resource method, unless it is none of the application's own (servers add resources, and methods for OPTIONS
     * and WADL that carry no annotations), or must not be hit.
     */
    static Optional<ResourceMethod> of(Class<?> resourceClass, Method resourceMethod) {
        Class<?> type = Annotations.unproxied(resourceClass);
        Method annotated = Annotations.annotated(type, resourceMethod);
        if (!HostClasses.contains(type)
                || type.isAnnotationPresent(NoChaos.class)
                || resourceMethod.isAnnotationPresent(NoChaos.class)
                || annotated.isAnnotationPresent(NoChaos.class)) {
            return Optional.empty();
        }
        Optional<String> classTemplate = Annotations.template(type);
        return Annotations.httpMethod(annotated)
                .map(httpMethod -> new ResourceMethod(
                        type,
                        resourceMethod.getName(),
                        httpMethod,
                        classTemplate.orElse("") + Annotations.template(annotated),
                        classTemplate.isEmpty()));
    }

    String qualifiedName() {
        return type.getName() + "#" + name;
    }

    String simpleName() {
        return type.getSimpleName() + "#" + name;
    }
}
