package org.chaosee.jpa.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** What a {@code persistence.xml} of an application would say. */
public final class Unit implements PersistenceUnitInfo {

    /** Held, for the settings of a logger that nobody holds are lost. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    static {
        // Every failure that it logs is one that a test provokes, and that reaches it as an exception.
        HIBERNATE.setLevel(Level.OFF);
    }

    private final DataSource dataSource;
    private final List<String> mappingFiles;

    private Unit(DataSource dataSource, List<String> mappingFiles) {
        this.dataSource = dataSource;
        this.mappingFiles = mappingFiles;
    }

    /** The two providers that servers come with. */
    public enum Provider {
        ECLIPSELINK,
        HIBERNATE;

        private PersistenceProvider provider() {
            return this == ECLIPSELINK
                    ? new org.eclipse.persistence.jpa.PersistenceProvider()
                    : new HibernatePersistenceProvider();
        }
    }

    /** A unit with the items and tags, on a new database. */
    public static EntityManagerFactory open(Provider provider, String... mappingFiles) {
        return provider.provider()
                .createContainerEntityManagerFactory(new Unit(Jdbc.h2(), List.of(mappingFiles)), Map.of());
    }

    @Override
    public String getPersistenceUnitName() {
        return "shop";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return mappingFiles;
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return getClass().getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of(Item.class.getName(), Tag.class.getName());
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("jakarta.persistence.schema-generation.database.action", "create");
        properties.setProperty("eclipselink.ddl-generation", "create-tables");
        properties.setProperty("eclipselink.session-name", "test-" + UUID.randomUUID());
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.logging.level", "OFF");
        properties.setProperty("hibernate.archive.autodetection", "none");
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return getClass().getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
