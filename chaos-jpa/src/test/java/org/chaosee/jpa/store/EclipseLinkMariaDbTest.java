package org.chaosee.jpa.store;

import jakarta.persistence.spi.PersistenceProvider;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The store by EclipseLink on MariaDB. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the programs of MariaDB are for Linux")
class EclipseLinkMariaDbTest extends MariaDbStoreContract {

    @Override
    PersistenceProvider provider() {
        return TestProviders.eclipseLink();
    }
}
