package org.chaosee.jpa.jdbc;

import javax.sql.DataSource;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;

/** Puts fault points into the data sources that the application has injected. */
public final class DataSourceHook implements ResourceHook {

    /** What an application calls a data source that it asks for without a name (Jakarta EE Platform, section 5.19). */
    private static final String DEFAULT = "java:comp/DefaultDataSource";

    @Override
    public Object hook(Object resource, String name, ChaosRuntime runtime) {
        if (!(resource instanceof DataSource dataSource) || resource instanceof ChaosDataSource) {
            return resource;
        }
        return new ChaosDataSource(dataSource, new JdbcPoints(runtime, name.isEmpty() ? DEFAULT : name));
    }
}
