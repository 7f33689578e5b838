package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A persistence unit as a container would open it. */
record Unit(String name, DataSource dataSource, String session, List<Class<?>> entities)
        implements PersistenceUnitInfo {

    /** Opens the shop in that database, and makes its tables. */
    static EntityManagerFactory open(DataSource dataSource, Map<String, String> more) {
        return open("shop", dataSource, more);
    }

    static EntityManagerFactory open(String name, DataSource dataSource, Map<String, String> more) {
        Unit unit = new Unit(name, dataSource, UUID.randomUUID().toString(), Shop.ENTITIES);
        PersistenceProvider provider = new PersistenceProvider();
        provider.generateSchema(unit, Map.of("jakarta.persistence.schema-generation.database.action", "create"));
        return provider.createContainerEntityManagerFactory(unit, more);
    }

    /** Opens a unit whose tables are there. */
    static EntityManagerFactory openAsIs(DataSource dataSource, List<Class<?>> entities, Map<String, String> more) {
        Unit unit = new Unit("shop", dataSource, UUID.randomUUID().toString(), entities);
        return new PersistenceProvider().createContainerEntityManagerFactory(unit, more);
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
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
        return List.of();
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
        return entities.stream().map(Class::getName).toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.session-name", session);
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.logging.level", "OFF");
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
