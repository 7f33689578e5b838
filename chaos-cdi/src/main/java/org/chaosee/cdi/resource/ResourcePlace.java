package org.chaosee.cdi.resource;

import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.chaosee.cdi.resource.ResourceHooks.Result;

/**
 * A field or a setter that the container injects a resource into. Thread-safe.
 */
abstract class ResourcePlace {

    private final String name;
    private volatile boolean settled;

    private ResourcePlace(String name) {
        this.name = name;
    }

    /** All of them in that type, those that it inherits included. */
    static List<ResourcePlace> of(AnnotatedType<?> type) {
        List<ResourcePlace> places = new ArrayList<>();
        for (AnnotatedField<?> field : type.getFields()) {
            Field member = field.getJavaMember();
            if (ResourceAnnotation.isResource(member.getType()) && !Modifier.isStatic(member.getModifiers())) {
                ResourceAnnotation.among(field.getAnnotations())
                        .ifPresent(annotation -> places.add(new OfField(member, annotation)));
            }
        }
        for (AnnotatedMethod<?> method : type.getMethods()) {
            Method member = method.getJavaMember();
            if (member.getParameterCount() == 1
                    && member.getName().startsWith("set")
                    && ResourceAnnotation.isResource(member.getParameterTypes()[0])) {
                ResourceAnnotation.among(method.getAnnotations())
                        .ifPresent(annotation -> places.add(new OfSetter(member, annotation)));
            }
        }
        return places;
    }

    /** Has the hooks see what the container has injected there, and puts what they say in its place. */
    final void hook(Object instance, ResourceHooks hooks) {
        if (settled) {
            return;
        }
        try {
            Object resource = read(instance);
            if (resource == null) {
                return;
            }
            Result result = hooks.hook(resource, name);
            settled = result.settled();
            if (result.resource() != resource) {
                write(instance, result.resource());
            }
        } catch (ReflectiveOperationException | NamingException | RuntimeException | LinkageError e) {
            hooks.failed(e);
        }
    }

    abstract Object read(Object instance) throws ReflectiveOperationException, NamingException;

    abstract void write(Object instance, Object resource) throws ReflectiveOperationException;

    private static final class OfField extends ResourcePlace {

        private final Field field;

        OfField(Field field, Annotation annotation) {
            super(ResourceAnnotation.resourceName(annotation));
            this.field = field;
        }

        @Override
        Object read(Object instance) throws IllegalAccessException {
            field.setAccessible(true);
            return field.get(instance);
        }

        @Override
        void write(Object instance, Object resource) throws IllegalAccessException {
            field.set(instance, resource);
        }
    }

    /**
     * A setter keeps what it was given to itself. But the container has the same resource in the component's naming
     * context (Jakarta EE Platform, section 5.2.5), by default under the name of the class and the property.
     */
    private static final class OfSetter extends ResourcePlace {

        private final Method setter;
        private final String jndiName;

        OfSetter(Method setter, Annotation annotation) {
            super(ResourceAnnotation.resourceName(annotation));
            this.setter = setter;
            String bound = ResourceAnnotation.bindingName(annotation);
            this.jndiName = "java:comp/env/" + (bound.isEmpty() ? standardName(setter) : bound);
        }

        private static String standardName(Method setter) {
            String property = setter.getName().substring("set".length());
            return setter.getDeclaringClass().getName() + "/"
                    + property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
        }

        @Override
        @SuppressWarnings("BanJNDI") // The name is that of a resource that the container has just injected.
        Object read(Object instance) throws NamingException {
            return InitialContext.doLookup(jndiName);
        }

        @Override
        void write(Object instance, Object resource) throws ReflectiveOperationException {
            setter.setAccessible(true);
            setter.invoke(instance, resource);
        }
    }
}
