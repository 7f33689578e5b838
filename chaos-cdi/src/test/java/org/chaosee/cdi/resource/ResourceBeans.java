package org.chaosee.cdi.resource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.chaosee.cdi.extension.ChaosExtension;
import org.jboss.weld.junit5.WeldInitiator;

/** Beans that have resources injected, in a container that gives all resources names. */
final class ResourceBeans {

    /** What came to a disposer, by all containers; tests clear it. */
    static final List<String> DISPOSED = new CopyOnWriteArrayList<>();

    private ResourceBeans() {}

    static WeldInitiator container() {
        return WeldInitiator.from(WeldInitiator.createWeld()
                        .addExtension(new ChaosExtension())
                        .addExtension(new ResourceExtension())
                        .beanClasses(Fields.class, Producing.class, ByConstructor.class, ByField.class, Broken.class))
                .setPersistenceContextFactory(point -> Resources.named(EntityManager.class, "em"))
                .setPersistenceUnitFactory(point -> Resources.named(EntityManagerFactory.class, "emf"))
                .bindResource("jdbc/shop", Resources.named(DataSource.class, "ds"))
                .bindResource("text", "a string")
                .build();
    }

    static class Holder {

        @PersistenceContext(unitName = "shop")
        private EntityManager entityManager;

        @PersistenceUnit(unitName = "shop")
        EntityManagerFactory factory;

        String told() {
            return entityManager + ", " + factory;
        }
    }

    @Dependent
    static class Fields extends Holder {

        @Resource(lookup = "jdbc/shop")
        protected DataSource dataSource;

        @Resource(lookup = "text")
        String text;

        @Override
        String told() {
            return super.told() + ", " + dataSource + ", " + text;
        }
    }

    @Dependent
    static class Broken {

        @PersistenceContext(unitName = "broken")
        EntityManager entityManager;
    }

    @Dependent
    static class Producing {

        @Produces
        @PersistenceContext(unitName = "produced")
        EntityManager entityManager;

        @Produces
        @Made
        EntityManager made() {
            return Resources.named(EntityManager.class, "made");
        }

        void dispose(@Disposes @Made EntityManager entityManager) {
            DISPOSED.add(entityManager.toString());
        }

        @Produces
        @Made
        DataSource pool() {
            return Resources.named(DataSource.class, "pool");
        }

        @Produces
        @Resource(lookup = "jdbc/shop")
        DataSource ofServer;
    }

    @Dependent
    static class ByConstructor {

        private final EntityManager first;
        private final EntityManager second;

        @Inject
        ByConstructor(EntityManager first, @Made EntityManager second) {
            this.first = first;
            this.second = second;
        }

        String told() {
            return first + ", " + second;
        }
    }

    @Dependent
    static class ByField {

        @Inject
        DataSource ofServer;

        @Inject
        @Made
        DataSource pool;
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Made {}
}
