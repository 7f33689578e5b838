package org.chaosee.cdi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.junit.jupiter.api.Test;

/** Hooks that can't be loaded. */
class ResourceHooksTest {

    private final ChaosRuntime runtime = new ChaosRuntime(
            new ChaosSettings(
                    "node-1",
                    Duration.ofHours(1),
                    Exclusions.NONE,
                    BeanSettings.NONE,
                    true,
                    "memory",
                    new StoreSettings("none", StoreSettings.Schema.NONE),
                    new AdminSettings(null, "chaos-admin"),
                    Limits.DEFAULTS,
                    ChaosSettings.DEFAULT_EXCEPTIONS,
                    Map.of()),
            new MemoryActionStoreFactory(),
            ResourceHooksTest.class.getClassLoader());

    /** Can't be made. */
    public static final class Failing extends Upper {
        public Failing() {
            throw new IllegalStateException("no hook today");
        }
    }

    /** Can't be linked. */
    public static final class Unlinked extends Upper {}

    /** Is all right. */
    public static class Upper implements ResourceHook {
        @Override
        public Object hook(Object resource, String name, ChaosRuntime runtime) {
            return resource.toString().toUpperCase(Locale.ROOT);
        }
    }

    @Test
    void aHookThatCannotBeLoadedTakesNoOtherAlong() {
        ResourceHooks hooks = ResourceHooks.load(
                runtime, new Services("does.not.Exist", name(Unlinked.class), name(Failing.class), name(Upper.class)));
        assertThat(hooks.hook("x", "").resource()).isEqualTo("X");
        assertThat(runtime.failures().count()).isEqualTo(3);
    }

    @Test
    void aClassLoaderThatCannotReadIsGivenUp() {
        ResourceHooks hooks = ResourceHooks.load(runtime, new ClassLoader() {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThat(hooks.hook("x", "").resource()).isEqualTo("x");
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    /** Sees nothing but those providers, one of which it can't link. */
    private static final class Services extends ClassLoader {

        private final String providers;

        Services(String... providers) {
            super(ResourceHooksTest.class.getClassLoader());
            this.providers = String.join("\n", providers);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Unlinked.class.getName())) {
                throw new NoClassDefFoundError("a library that isn't there");
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(List.of(new URL("memory", null, 0, name, new Memory(providers))));
        }
    }

    private static final class Memory extends URLStreamHandler {

        private final String text;

        Memory(String text) {
            this.text = text;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
