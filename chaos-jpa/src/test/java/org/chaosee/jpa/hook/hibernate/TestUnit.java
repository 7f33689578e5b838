package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A persistence unit of Hibernate's, as an application has it. */
final class TestUnit implements AutoCloseable {

    static final String NAME = "shop";

    /** Held, for the settings of a logger that nobody holds are lost. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    static {
        // Every failure that it logs is one that a test provokes, and that reaches it as an exception.
        HIBERNATE.setLevel(Level.OFF);
    }

    private final EntityManagerFactory factory;

    TestUnit(DataSource dataSource) {
        this(NAME, dataSource, Map.of());
    }

    /** @param settings more of Hibernate's; the tables are made unless they say otherwise */
    TestUnit(String name, DataSource dataSource, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("jakarta.persistence.schema-generation.database.action", "drop-and-create");
        all.put("hibernate.archive.autodetection", "none");
        all.putAll(settings);
        factory = new HibernatePersistenceProvider().createContainerEntityManagerFactory(info(name, dataSource), all);
    }

    private static PersistenceUnitInfo info(String name, DataSource dataSource) {
        List<String> entities = Shelf.ENTITIES.stream().map(Class::getName).toList();
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                TestUnit.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPersistenceUnitName" -> name;
                    case "getTransactionType" -> PersistenceUnitTransactionType.RESOURCE_LOCAL;
                    case "getNonJtaDataSource" -> dataSource;
                    case "getMappingFileNames", "getJarFileUrls" -> List.of();
                    case "getManagedClassNames" -> entities;
                    case "excludeUnlistedClasses" -> true;
                    case "getSharedCacheMode" -> SharedCacheMode.ENABLE_SELECTIVE;
                    case "getValidationMode" -> ValidationMode.NONE;
                    case "getProperties" -> new Properties();
                    case "getClassLoader", "getNewTempClassLoader" -> TestUnit.class.getClassLoader();
                    case "getPersistenceUnitRootUrl" ->
                        TestUnit.class.getProtectionDomain().getCodeSource().getLocation();
                    default -> null;
                });
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** Has Chaos EE know the unit, as a container does that injects it. */
    TestUnit with(TestChaos chaos) {
        if (!new HibernateHook().attach(factory, "", chaos.runtime())) {
            throw new IllegalStateException("not attached");
        }
        return this;
    }

    ConnectionProvider connections() {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .getService(ConnectionProvider.class);
    }

    /** Does the work in a transaction, which is rolled back when it fails. */
    <T> T get(Function<EntityManager, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            try {
                T result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    void run(Consumer<EntityManager> work) {
        get(manager -> {
            work.accept(manager);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
