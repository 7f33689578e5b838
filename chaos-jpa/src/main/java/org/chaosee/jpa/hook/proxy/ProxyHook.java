package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.UnitNames;
import org.jspecify.annotations.Nullable;

/**
 * Comes by the fault points of a unit whose provider can't be looked into: the application gets proxies of its entity
 * managers, and of their factories and queries. They are whatever the provider's objects are by interface;
 * {@code unwrap} and {@code getDelegate} give the provider's own.
 *
 * <p>A proxy sees calls, not statements. So an insert is hit where {@code persist} is called, an update only where
 * {@code merge} is, and a removal at {@code remove}; {@code flush} and commit have no points, nor has what the provider
 * does by itself: cascades, lazy loading, {@code getReference}. A cache hit is hit as any other call. Queries are hit
 * when they are executed, those that were made while an action could hit the unit; of the named ones those that name
 * an entity class as their result, or that an annotation of an entity's class declares.
 *
 * <p>Thread-safe.
 */
public final class ProxyHook {

    private final UnitNames names = new UnitNames();
    private final Map<Key, ProxyUnit> units = new ConcurrentHashMap<>();

    /** Units whose names nobody knows are as one. */
    private record Key(ChaosRuntime runtime, @Nullable String name) {}

    /** Whether the object is such a proxy. */
    public static boolean isProxy(@Nullable Object object) {
        return Handler.of(object) != null;
    }

    /**
     * The entity manager with fault points, itself when it has them already, or when that failed: then the failure was
     * reported, and it may be tried again.
     *
     * @param unit what the application calls the persistence unit; empty when it says nothing
     */
    public EntityManager of(EntityManager manager, String unit, ChaosRuntime runtime) {
        try {
            return unit(manager.getEntityManagerFactory(), unit, runtime).proxy(manager);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return manager;
        }
    }

    /** The same of a factory: all entity managers that it makes have fault points. */
    public EntityManagerFactory of(EntityManagerFactory factory, String unit, ChaosRuntime runtime) {
        try {
            return unit(factory, unit, runtime).proxy(factory);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return factory;
        }
    }

    private ProxyUnit unit(EntityManagerFactory factory, String said, ChaosRuntime runtime) {
        String name = names.of(factory, said);
        ProxyUnit unit = units.computeIfAbsent(new Key(runtime, name), key -> new ProxyUnit(runtime, name));
        unit.know(factory.getMetamodel());
        return unit;
    }
}
