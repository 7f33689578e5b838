package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.UnitPoints;
import org.eclipse.persistence.internal.jpa.EntityManagerFactoryDelegate;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Puts what watches the statements of a unit in its place, once. */
final class Attachment {

    private static final String HOOK = "eclipselink";

    /** The unit of Chaos EE itself, which is never hit. */
    private static final String OWN_UNIT = "chaos-ee";

    private Attachment() {}

    /**
     * Sees to it that the session of the factory is watched for that runtime.
     *
     * @return false when it is no factory of EclipseLink with a session of its own
     */
    static boolean attach(EntityManagerFactory factory, String name, ChaosRuntime runtime) {
        EntityManagerFactoryDelegate delegate = unwrap(factory);
        if (delegate == null) {
            return false;
        }
        String unit = name(delegate, name);
        if (unit.equals(OWN_UNIT)) {
            return true;
        }
        // Deploys the unit if that has not been done yet; what is wrong with it then is for the caller to know.
        if (!(delegate.getAbstractSession() instanceof ServerSession session)) {
            return false;
        }
        // The session, and not this hook: the unit may be shared with a runtime that has a hook of its own.
        synchronized (session) {
            if (!isAttached(session, runtime)) {
                UnitPoints points = new UnitPoints(runtime, unit, HOOK);
                install(session, new StatementWatch(points, session));
            }
        }
        return true;
    }

    private static @Nullable EntityManagerFactoryDelegate unwrap(EntityManagerFactory factory) {
        try {
            return factory.unwrap(EntityManagerFactoryDelegate.class);
        } catch (RuntimeException e) {
            return null; // Of another provider, or of an EclipseLink whose classes are not the ones that we see.
        }
    }

    private static String name(EntityManagerFactoryDelegate delegate, String otherwise) {
        String name = delegate.getSetupImpl().getPersistenceUnitInfo().getPersistenceUnitName();
        return name == null ? otherwise : name;
    }

    private static boolean isAttached(AbstractSession session, ChaosRuntime runtime) {
        if (!session.hasEventManager()) {
            return false;
        }
        SessionEventManager present = session.getEventManager();
        if (present instanceof ChaosEventManager ours && ours.isOf(runtime)) {
            return true;
        }
        return present.hasListeners() && present.getListeners().stream().anyMatch(each -> isOurs(each, runtime));
    }

    private static boolean isOurs(SessionEventListener listener, ChaosRuntime runtime) {
        return listener instanceof ChaosSessionListener ours && ours.isOf(runtime);
    }

    /** A manager that the host made for itself stays; a listener hears of the same, if in a place among others. */
    private static void install(AbstractSession session, StatementWatch watch) {
        SessionEventManager present = session.hasEventManager() ? session.getEventManager() : null;
        if (present == null
                || present.getClass() == SessionEventManager.class
                || present instanceof ChaosEventManager) {
            session.setEventManager(new ChaosEventManager(session, listeners(present), watch));
        } else {
            present.addListener(new ChaosSessionListener(watch));
        }
    }

    private static List<SessionEventListener> listeners(@Nullable SessionEventManager present) {
        return present != null && present.hasListeners() ? new ArrayList<>(present.getListeners()) : List.of();
    }
}
