package org.chaosee.jpa.store;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The persistence unit of Chaos EE: what a {@code persistence.xml} would say, without being seen by the application.
 *
 * <p>Transactions are resource-local, so that the store has no part in those of the application. Nothing is cached:
 * other nodes, and people with an SQL prompt, change the same rows.
 */
final class ChaosPersistenceUnit implements PersistenceUnitInfo {

    private final @Nullable DataSource dataSource;
    private final Properties properties;

    /**
     * @param dataSource where the tables are; null suffices for a unit of which only the schema is wanted
     */
    ChaosPersistenceUnit(@Nullable DataSource dataSource) {
        this.dataSource = dataSource;
        this.properties = settings();
    }

    private static Properties settings() {
        Properties settings = new Properties();
        // EclipseLink shares what it knows of a unit by this name, across applications: two stores must not meet there.
        settings.setProperty("eclipselink.session-name", "chaos-ee-" + UUID.randomUUID());
        settings.setProperty("eclipselink.weaving", "false");
        settings.setProperty("eclipselink.ddl-generation", "none");
        settings.setProperty("eclipselink.exclude-eclipselink-orm", "true");
        // Every failure reaches the caller as an exception, and is logged there, once.
        settings.setProperty("eclipselink.logging.level", "OFF");
        settings.setProperty("hibernate.hbm2ddl.auto", "none");
        // The entities are listed; the application's classes are none of this unit's business.
        settings.setProperty("hibernate.archive.autodetection", "none");
        return settings;
    }

    @Override
    public String getPersistenceUnitName() {
        return "chaos-ee";
    }

    @Override
    public @Nullable String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public @Nullable DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        CodeSource source = getClass().getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("the class loader does not tell where the classes of Chaos EE come from");
        }
        return source.getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of(
                ActionRow.class.getName(),
                RevisionRow.class.getName(),
                AuditRow.class.getName(),
                NodeRow.class.getName(),
                HitRow.class.getName());
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

    /** Does nothing: the entities are used as they are compiled. */
    @Override
    public void addTransformer(ClassTransformer transformer) {}

    /** The one loader: as nothing is transformed, the entities may be loaded for good when they are looked at. */
    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }

    /** Part of the interface from Jakarta Persistence 3.2 on. */
    public @Nullable String getScopeAnnotationName() {
        return null;
    }

    /** Part of the interface from Jakarta Persistence 3.2 on. */
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }
}
