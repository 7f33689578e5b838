package org.chaosee.jpa.hook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;
import org.chaosee.jpa.hook.eclipselink.EclipseLinkHook;
import org.chaosee.jpa.hook.hibernate.HibernateHook;
import org.chaosee.jpa.hook.proxy.ProxyHook;
import org.chaosee.jpa.point.UnitHook;

/**
 * Attaches to the persistence units that the application has injected: inside of the provider where that can be done,
 * and around the entity manager otherwise. Never both.
 */
public final class PersistenceHook implements ResourceHook {

    private final List<UnitHook> providers;
    private final ProxyHook proxies = new ProxyHook();

    public PersistenceHook() {
        this(visible(PersistenceHook.class.getClassLoader()));
    }

    PersistenceHook(List<UnitHook> providers) {
        this.providers = new CopyOnWriteArrayList<>(providers);
    }

    /**
     * A provider that the application can't see is none that can be attached to. It isn't asked at all: the error that
     * tells takes longer than everything else at an injection.
     *
     * @param loader sees what our own classes see
     */
    static List<UnitHook> visible(ClassLoader loader) {
        List<UnitHook> visible = new ArrayList<>();
        if (sees(loader, "org.eclipse.persistence.sessions.Session")) {
            visible.add(new EclipseLinkHook());
        }
        if (sees(loader, "org.hibernate.SessionFactory")) {
            visible.add(new HibernateHook());
        }
        return visible;
    }

    private static boolean sees(ClassLoader loader, String type) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public Object hook(Object resource, String name, ChaosRuntime runtime) {
        if (ProxyHook.isProxy(resource)) {
            return resource;
        }
        if (resource instanceof EntityManager entityManager) {
            boolean attached = attach(entityManager.getEntityManagerFactory(), name, runtime);
            return attached ? resource : proxies.of(entityManager, name, runtime);
        }
        if (resource instanceof EntityManagerFactory factory) {
            return attach(factory, name, runtime) ? resource : proxies.of(factory, name, runtime);
        }
        return resource;
    }

    private boolean attach(EntityManagerFactory factory, String name, ChaosRuntime runtime) {
        return providers.stream().anyMatch(provider -> attach(provider, factory, name, runtime));
    }

    private boolean attach(UnitHook provider, EntityManagerFactory factory, String name, ChaosRuntime runtime) {
        try {
            return provider.attach(factory, name, runtime);
        } catch (LinkageError e) {
            // Another version of the provider than this hook knows, and always will be: the proxy is for those.
            providers.remove(provider);
            return false;
        }
    }
}
