package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path template of the locators that a request went through, from its root resource to the object that answers it.
 */
final class LocatorPath {

    private LocatorPath() {}

    /** The template below the application's path, such as {@code /customers/{id}/orders}. */
    static String of(UriInfo request) {
        // The latest matched resource comes first (UriInfo.getMatchedResources).
        List<Class<?>> way = new ArrayList<>();
        for (Object resource : request.getMatchedResources()) {
            way.add(Annotations.unproxied(resource.getClass()));
        }
        Collections.reverse(way);
        if (way.isEmpty()) {
            return "";
        }
        StringBuilder template =
                new StringBuilder(Annotations.template(way.get(0)).orElse(""));
        String path = PathTemplate.normalize(request.getPath());
        for (int i = 1; i < way.size(); i++) {
            template.append(locator(way.get(i - 1), way.get(i), template.toString(), path));
        }
        return template.toString();
    }

    /** The template of the parent's locator that returns such a child, and that the request's path goes along with. */
    private static String locator(Class<?> parent, Class<?> child, String before, String path) {
        String anyLocator = "";
        for (Method method : parent.getMethods()) {
            Method annotated = Annotations.annotated(parent, method);
            String template = Annotations.template(annotated);
            if (template.isEmpty() || Annotations.httpMethod(annotated).isPresent() || !mayReturn(method, child)) {
                continue;
            }
            if (leadsAlong(before + template, path)) {
                return template;
            }
            anyLocator = template;
        }
        return anyLocator;
    }

    /** A locator may be declared to return less than it does, {@code Object} or {@code Class} even. */
    private static boolean mayReturn(Method method, Class<?> child) {
        return method.getReturnType() == Class.class || method.getReturnType().isAssignableFrom(child);
    }

    private static boolean leadsAlong(String template, String path) {
        StringBuilder expression = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            expression.append(Pattern.quote(template.substring(from, open))).append("[^/]+");
            from = template.indexOf('}', open) + 1;
        }
        expression.append(Pattern.quote(template.substring(from))).append("(/.*)?");
        return path.matches(expression.toString());
    }
}
