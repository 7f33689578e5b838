package org.chaosee.jpa.store;

import jakarta.persistence.spi.PersistenceProvider;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store by EclipseLink on PostgreSQL. */
class EclipseLinkPostgresTest extends ActionStoreContract {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Override
    DataSource newDatabase() {
        return POSTGRES.newSchema();
    }

    @Override
    PersistenceProvider provider() {
        return TestProviders.eclipseLink();
    }
}
