package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoPausesTest {

    private final EntityManagerFactory factory = open();

    private static EntityManagerFactory open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        return Unit.open("pauses", h2, Map.of());
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void aDatabaseThatIsAwayIsNotAskedAgainAfterPauses() {
        NoPauses.in(factory);

        assertThat(factory.unwrap(DatabaseSession.class).getLogin().getQueryRetryAttemptCount())
                .isZero();
    }

    /** A server may have the provider where no application sees its classes. */
    @Test
    void whereTheClassesOfEclipseLinkAreHiddenNothingHappens() throws Exception {
        Class<?> apart = new Hiding(getClass().getClassLoader()).loadClass(NoPauses.class.getName());
        Method in = apart.getMethod("in", EntityManagerFactory.class);

        assertThat(apart).isNotSameAs(NoPauses.class);
        assertThatCode(() -> in.invoke(null, factory)).doesNotThrowAnyException();
    }

    /** Loads the classes of the package itself, and sees none of EclipseLink's. */
    private static final class Hiding extends ClassLoader {

        Hiding(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.persistence.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(NoPauses.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
