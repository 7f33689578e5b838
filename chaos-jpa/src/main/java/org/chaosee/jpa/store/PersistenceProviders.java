package org.chaosee.jpa.store;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.util.List;
import java.util.Map;

/**
 * The Jakarta Persistence providers of the platform, of which the first one that takes our persistence unit is used.
 *
 * @param providers in the order in which they are asked
 */
record PersistenceProviders(List<PersistenceProvider> providers) {

    /** Those that the platform offers. */
    static PersistenceProviders available() {
        return new PersistenceProviders(List.copyOf(PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders()));
    }

    EntityManagerFactory open(ChaosPersistenceUnit unit) {
        for (PersistenceProvider provider : providers) {
            EntityManagerFactory factory = provider.createContainerEntityManagerFactory(unit, Map.of());
            if (factory != null) {
                return factory;
            }
        }
        throw new PersistenceException("there is no Jakarta Persistence provider that takes the persistence unit "
                + unit.getPersistenceUnitName() + "; asked: " + providers);
    }

    /** Has the provider make the tables of the unit's entities. */
    void createTables(ChaosPersistenceUnit unit) {
        Map<String, String> create = Map.of(
                "jakarta.persistence.schema-generation.database.action", "create",
                // The standard's word is not enough where the unit's own settings say "none".
                "eclipselink.ddl-generation", "create-tables");
        for (PersistenceProvider provider : providers) {
            // It returns nothing, so whether it took the unit can't be known: the caller looks for the tables.
            provider.generateSchema(unit, create);
        }
    }
}
