package org.chaosee.cdi.resource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.sql.DataSource;
import org.chaosee.cdi.extension.ChaosExtension;
import org.jboss.weld.junit5.WeldInitiator;

/** Beans that have resources injected, in a container that gives all resources names. */
final class ResourceBeans {

    private ResourceBeans() {}

    static WeldInitiator container() {
        return WeldInitiator.from(WeldInitiator.createWeld()
                        .addExtension(new ChaosExtension())
                        .addExtension(new ResourceExtension())
                        .beanClasses(Fields.class, Producing.class, ByConstructor.class, Broken.class))
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

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Made {}
}
