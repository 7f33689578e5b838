package org.chaosee.jpa.store;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.api.spi.StoreUnavailableException;

/** Opens the store in the database of a JNDI data source: {@code chaos.store=jpa}. */
public final class JpaActionStoreFactory implements ActionStoreFactory {

    @Override
    public String type() {
        return "jpa";
    }

    @Override
    public ActionStore open(StoreSettings settings) {
        DataSource dataSource = lookUp(settings.dataSource());
        return JpaActionStore.open(dataSource, settings.schema(), PersistenceProviders.available());
    }

    // The name comes from the deployer's configuration, as the server's own data source names do, and from no request.
    @SuppressWarnings("BanJNDI")
    private static DataSource lookUp(String jndiName) {
        Object found;
        try {
            found = InitialContext.doLookup(jndiName);
        } catch (NamingException e) {
            throw new StoreUnavailableException(
                    "There is no data source under the JNDI name " + jndiName + " (chaos.store.datasource)", e);
        }
        if (found instanceof DataSource dataSource) {
            return dataSource;
        }
        throw new StoreUnavailableException(
                "What is under the JNDI name " + jndiName + " (chaos.store.datasource) is no data source", null);
    }
}
