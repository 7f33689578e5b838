package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;
import org.junit.jupiter.api.Test;

class HibernateServicesTest {

    @Test
    void standsItselfAroundWhatHibernateHas() {
        assertThat(contributed(new HibernateServices())).hasSize(1);
    }

    /** The class is internal to Hibernate: another version may have it elsewhere. */
    @Test
    void whereHibernatesOwnIsNotFoundNothingChanges() throws Exception {
        ServiceContributor ours = (ServiceContributor) new OtherVersion()
                .loadClass(HibernateServices.class.getName())
                .getConstructor()
                .newInstance();

        assertThat(contributed(ours)).isEmpty();
    }

    private static List<StandardServiceInitiator<?>> contributed(ServiceContributor contributor) {
        List<StandardServiceInitiator<?>> contributed = new ArrayList<>();
        contributor.contribute(new StandardServiceRegistryBuilder() {
            @Override
            public StandardServiceRegistryBuilder addInitiator(StandardServiceInitiator<?> initiator) {
                contributed.add(initiator);
                return this;
            }
        });
        return contributed;
    }

    /** Has our classes, and a Hibernate without that one. */
    private static final class OtherVersion extends ClassLoader {

        private static final String OURS = HibernateServices.class.getPackageName() + ".";
        private static final String MISSING =
                "org.hibernate.engine.jdbc.connections.internal.ConnectionProviderInitiator";

        OtherVersion() {
            super(HibernateServicesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(MISSING)) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : name.startsWith(OURS) ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
