package org.chaosee.cdi.resource;

import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations that a container injects resources by. They are known by their names: an application without Jakarta
 * Persistence has no such classes.
 */
final class ResourceAnnotation {

    /** The members that tell the name, the most telling one first. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "jakarta.persistence.PersistenceContext", List.of("unitName"),
            "jakarta.persistence.PersistenceUnit", List.of("unitName"),
            "jakarta.annotation.Resource", List.of("lookup", "name", "mappedName"));

    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private static final Set<String> TYPES =
            Set.of("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory", DATA_SOURCE);

    private ResourceAnnotation() {}

    /** Whether somebody may have fault points for a resource of that type. */
    static boolean isResource(Class<?> type) {
        return TYPES.contains(type.getName());
    }

    /** Which of them it is; empty when none of them is there. */
    static Optional<Annotation> among(Set<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation ->
                        NAMES.containsKey(annotation.annotationType().getName()))
                .findFirst();
    }

    /** What the annotation calls the resource; empty when it says nothing. */
    static String resourceName(Annotation annotation) {
        List<String> members = NAMES.getOrDefault(annotation.annotationType().getName(), List.of());
        for (String member : members) {
            String name = text(annotation, member);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /**
     * What a resource is called that the application makes itself. Data sources are told apart by what makes them; a
     * persistence unit has a name of its own, which the unit itself tells.
     */
    static String producedName(Class<?> type, Member producer) {
        return type.getName().equals(DATA_SOURCE)
                ? producer.getDeclaringClass().getName() + "#" + producer.getName()
                : "";
    }

    /** The name under which the component's naming context has the resource; empty for the standard one. */
    static String bindingName(Annotation annotation) {
        return text(annotation, "name");
    }

    private static String text(Annotation annotation, String member) {
        try {
            return (String) annotation.annotationType().getMethod(member).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " has no member " + member, e);
        }
    }
}
