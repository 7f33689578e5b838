package org.chaosee.jpa.store;

import jakarta.persistence.spi.PersistenceProvider;
import javax.sql.DataSource;

/** The store by Hibernate on H2. */
class HibernateH2Test extends ActionStoreContract {

    @Override
    DataSource newDatabase() {
        return TestDatabases.h2();
    }

    @Override
    PersistenceProvider provider() {
        return TestProviders.hibernate();
    }
}
