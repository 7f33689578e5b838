package org.chaosee.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.logging.LogRecord;
import org.chaosee.core.testing.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClassSourceTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    @Test
    void the_applications_classes_are_there_until_its_loader_is_closed() throws Exception {
        ServerLoader loader = new ServerLoader();
        ClassSource source = new ClassSource(loader.loadClass(Failures.class.getName()));
        assertThat(source.isOpen()).isTrue();
        loader.started = false;
        assertThat(source.isOpen()).isFalse();
    }

    @Test
    void a_class_of_the_platform_is_always_there() {
        assertThat(new ClassSource(String.class).isOpen()).isTrue();
    }

    /** Between the two, a look for changed actions comes to grief. */
    @Test
    void trouble_is_no_news_once_the_loader_is_closed() throws Exception {
        ServerLoader loader = new ServerLoader();
        Class<?> type = loader.loadClass(Failures.class.getName());
        Object failures = type.getConstructor().newInstance();
        type.getMethod("failed", Throwable.class).invoke(failures, new IllegalStateException("while it is open"));
        loader.started = false;
        type.getMethod("failed", Throwable.class).invoke(failures, new ArithmeticException("when it is closed"));

        assertThat(type.getMethod("count").invoke(failures)).isEqualTo(2L);
        assertThat(log.records())
                .extracting(LogRecord::getMessage)
                .singleElement()
                .satisfies(message -> assertThat(message).contains("while it is open"));
    }

    /** What is done and over is told all the same: the last line says that Chaos EE has stopped. */
    @Test
    void what_is_no_trouble_is_told() throws Exception {
        ServerLoader loader = new ServerLoader();
        Class<?> type = loader.loadClass(ChaosLog.class.getName());
        Class<?> messages = loader.loadClass(LogMessage.class.getName());
        Object stopped = messages.getField("STOPPED").get(null);
        Method tell = type.getMethod("log", messages, Object[].class);
        tell.invoke(null, messages.getField("STORE_UP").get(null), new Object[0]);
        loader.started = false;
        tell.invoke(null, stopped, new Object[0]);
        assertThat(log.records()).hasSize(2);
    }

    /** Loads the log's own classes, and answers as those of Tomcat, GlassFish and Payara do when they are stopped. */
    private static final class ServerLoader extends ClassLoader {

        private boolean started = true;

        private ServerLoader() {
            super(ClassSourceTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!started) {
                throw new IllegalStateException("This web container has not yet been started");
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null
                    ? loaded
                    : name.startsWith("org.chaosee.core.log.") ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] type = bytes.readAllBytes();
                return defineClass(name, type, 0, type.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
