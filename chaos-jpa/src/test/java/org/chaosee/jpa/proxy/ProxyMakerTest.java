package org.chaosee.jpa.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.util.Arrays;
import java.util.List;
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

    public interface Vault {
        String content();
    }

    public static final class Safe implements Door, Vault {

        @Override
        public Key key() {
            return new Key();
        }

        @Override
        public String content() {
            return "gold";
        }
    }

    @Test
    void a_proxy_is_all_that_the_object_is() {
        assertThat(new ProxyMaker("jakarta.persistence.").make(new House(), Door.class, to(new House())))
                .isInstanceOf(Window.class);
    }

    @Test
    void a_module_that_does_not_see_all_types_has_the_proxy_made_in_ours() throws ReflectiveOperationException {
        Door house = (Door) new Narrow(Key.class, House.class)
                .loadClass(House.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        Door proxy = new ProxyMaker("jakarta.persistence.").make(house, Door.class, to(new House()));
        assertThat(proxy.key()).isNotNull();
        assertThat(((Window) proxy).view()).isEqualTo("sea");
    }

    /** A server's module sees the server's interfaces, and we see ours. */
    @Test
    void a_proxy_is_what_it_is_to_be_besides_wherever_its_object_comes_from() throws ReflectiveOperationException {
        ClassLoader module = new Narrow(Replaceable.class, Vault.class, Safe.class);
        Door safe = (Door)
                module.loadClass(Safe.class.getName()).getDeclaredConstructor().newInstance();
        Door proxy = new ProxyMaker("none.", Replaceable.class).make(safe, Door.class, to(safe));
        assertThat(proxy).isInstanceOf(Replaceable.class);
        assertThat(module.loadClass(Vault.class.getName())).isNotSameAs(Vault.class);
        assertThat(module.loadClass(Vault.class.getName()).isInstance(proxy)).isTrue();
        assertThat(new ProxyMaker("none.", Replaceable.class).make(new House(), Door.class, to(new House())))
                .isInstanceOf(Replaceable.class)
                .isInstanceOf(Window.class);
    }

    private static InvocationHandler to(Object object) {
        return (proxy, method, arguments) -> method.invoke(object, arguments);
    }

    /** A module's loader: it has some classes of its own, and one that it doesn't see. */
    private static final class Narrow extends ClassLoader {

        private final String unseen;
        private final List<String> own;

        Narrow(Class<?> unseen, Class<?>... own) {
            super(ProxyMakerTest.class.getClassLoader());
            this.unseen = unseen.getName();
            this.own = Arrays.stream(own).map(Class::getName).toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(unseen)) {
                throw new ClassNotFoundException(name);
            }
            return own.contains(name) && findLoadedClass(name) == null ? define(name) : super.loadClass(name, resolve);
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
