package org.chaosee.jpa.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;
import org.chaosee.jpa.proxy.ProxyMaker;
import org.chaosee.jpa.proxy.Replaceable;

/** Puts fault points into the data sources that the application has injected. */
public final class DataSourceHook implements ResourceHook {

    /** What an application calls a data source that it asks for without a name (Jakarta EE Platform, section 5.19). */
    private static final String DEFAULT = "java:comp/DefaultDataSource";

    private final ProxyMaker proxies = new ProxyMaker("javax.sql.", Replaceable.class);

    /** Kept: to make them takes its time, and a data source may be injected with every request. */
    private final Map<Key, JdbcPoints> points = new ConcurrentHashMap<>();

    private record Key(ChaosRuntime runtime, String name) {}

    @Override
    public Object hook(Object resource, String name, ChaosRuntime runtime) {
        if (!(resource instanceof DataSource dataSource) || ChaosDataSource.isBehind(resource)) {
            return resource;
        }
        return new ChaosDataSource(dataSource, points(name.isEmpty() ? DEFAULT : name, runtime), proxies).proxy();
    }

    /** The points of that name: not of one data source, for components may call different ones the same. */
    JdbcPoints points(String name, ChaosRuntime runtime) {
        return points.computeIfAbsent(new Key(runtime, name), key -> new JdbcPoints(runtime, name));
    }
}
