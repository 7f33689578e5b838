package org.chaosee.it.database.host;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All ways in which an application comes by an entity manager. */
public interface Injected {

    EntityManager em();

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @interface Shared {}

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @interface Opened {}

    @Dependent
    class Producers {

        @Produces
        @Shared
        @PersistenceContext(unitName = "shop")
        EntityManager shared;

        @PersistenceUnit(unitName = "shop")
        EntityManagerFactory factory;

        @Produces
        @Opened
        EntityManager open() {
            return factory.createEntityManager();
        }

        void close(@Disposes @Opened EntityManager em) {
            em.close();
        }
    }

    @Dependent
    class ByField implements Injected {

        @PersistenceContext(unitName = "shop")
        EntityManager em;

        @Override
        public EntityManager em() {
            return em;
        }
    }

    @Dependent
    class BySetter implements Injected {

        private EntityManager em;

        @PersistenceContext(unitName = "shop")
        public void setEm(EntityManager em) {
            this.em = em;
        }

        @Override
        public EntityManager em() {
            return em;
        }
    }

    @Dependent
    class ByConstructor implements Injected {

        private final EntityManager em;

        @Inject
        ByConstructor(@Shared EntityManager em) {
            this.em = em;
        }

        @Override
        public EntityManager em() {
            return em;
        }
    }

    @Dependent
    class ByProducerMethod implements Injected {

        @Inject
        @Opened
        EntityManager em;

        @Override
        public EntityManager em() {
            return em;
        }
    }

    @Dependent
    class ByUnit implements Injected {

        @PersistenceUnit(unitName = "shop")
        EntityManagerFactory factory;

        private EntityManager em;

        @Override
        public EntityManager em() {
            em = factory.createEntityManager();
            return em;
        }

        @PreDestroy
        void close() {
            em.close();
        }
    }

    static String read(EntityManager em) {
        return em.createQuery("select i.name from Item i where i.stock = 5 order by i.id", String.class)
                .getResultList()
                .toString();
    }
}
