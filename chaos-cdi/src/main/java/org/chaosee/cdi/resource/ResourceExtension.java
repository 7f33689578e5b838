package org.chaosee.cdi.resource;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.ProcessProducer;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.chaosee.cdi.extension.ChaosExtension;
import org.jspecify.annotations.Nullable;

/**
 * Has the hooks see each resource that the container injects, and those that producers of the application make. Does
 * nothing when Chaos EE is off.
 */
public class ResourceExtension implements Extension {

    private @Nullable ResourceHooks hooks;

    <T> void seeInjected(@Observes ProcessInjectionTarget<T> event, BeanManager beans) {
        List<ResourcePlace> places = ResourcePlace.of(event.getAnnotatedType());
        if (places.isEmpty()) {
            return;
        }
        hooks(beans)
                .ifPresent(found -> event.setInjectionTarget(
                        new HookedInjectionTarget<>(event.getInjectionTarget(), places, found)));
    }

    <T, X> void seeProduced(@Observes ProcessProducer<T, X> event, BeanManager beans) {
        AnnotatedMember<T> member = event.getAnnotatedMember();
        Type type = member.getBaseType();
        if (!(type instanceof Class<?> produced) || !ResourceAnnotation.isResource(produced)) {
            return;
        }
        String name = ResourceAnnotation.among(member.getAnnotations())
                .map(ResourceAnnotation::resourceName)
                .orElseGet(() -> ResourceAnnotation.producedName(produced, member.getJavaMember()));
        hooks(beans).ifPresent(found -> event.setProducer(new HookedProducer<>(event.getProducer(), name, found)));
    }

    private Optional<ResourceHooks> hooks(BeanManager beans) {
        if (hooks == null) {
            beans.getExtension(ChaosExtension.class)
                    .runtime()
                    .ifPresent(runtime -> hooks = ResourceHooks.load(runtime));
        }
        return Optional.ofNullable(hooks);
    }
}
