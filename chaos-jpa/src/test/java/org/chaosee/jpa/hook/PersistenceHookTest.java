package org.chaosee.jpa.hook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.jpa.point.UnitHook;
import org.chaosee.jpa.testing.Chaos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersistenceHookTest {

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @Test
    void a_provider_that_does_not_fit_is_asked_once() {
        AtomicInteger asked = new AtomicInteger();
        UnitHook misfit = (factory, name, runtime) -> {
            asked.incrementAndGet();
            throw new NoSuchMethodError("another version");
        };
        PersistenceHook hook = new PersistenceHook(List.of(misfit, (factory, name, runtime) -> true));
        EntityManagerFactory resource = (EntityManagerFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> null);
        assertThat(hook.hook(resource, "shop", chaos.runtime())).isSameAs(resource);
        assertThat(hook.hook(resource, "shop", chaos.runtime())).isSameAs(resource);
        assertThat(asked).hasValue(1);
    }

    @Test
    void only_providers_that_are_to_be_seen_are_asked() {
        assertThat(PersistenceHook.visible(getClass().getClassLoader())).hasSize(2);
        assertThat(PersistenceHook.visible(ClassLoader.getPlatformClassLoader()))
                .isEmpty();
    }
}
