package org.chaosee.jpa.hook.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import org.junit.jupiter.api.Test;

class ProxyMakerTest {

    /** Mentions a type that not every module sees. */
    public interface Door {
        Key key();
    }

    public interface Window {
        String view();
    }

    public static final class Key {}

    public static class House implements Door, Window {

        @Override
        public Key key() {
            return new Key();
        }

        @Override
        public String view() {
            return "sea";
        }
    }

    @Test
    void a_proxy_is_all_that_the_object_is() {
        assertThat(new ProxyMaker().make(new House(), Door.class, to(new House())))
                .isInstanceOf(Window.class);
    }

    @Test
    void a_module_that_does_not_see_all_types_has_the_proxy_made_in_ours() throws ReflectiveOperationException {
        Door house = (Door) new Narrow()
                .loadClass(House.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        Door proxy = new ProxyMaker().make(house, Door.class, to(new House()));
        assertThat(proxy.key()).isNotNull();
        assertThat(((Window) proxy).view()).isEqualTo("sea");
    }

    private static InvocationHandler to(Object object) {
        return (proxy, method, arguments) -> method.invoke(object, arguments);
    }

    /** A module's loader: it has a house of its own, and sees no keys. */
    private static final class Narrow extends ClassLoader {

        Narrow() {
            super(ProxyMakerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Key.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return name.equals(House.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
