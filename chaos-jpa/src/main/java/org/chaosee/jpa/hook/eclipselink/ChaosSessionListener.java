package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Hears the same as {@link ChaosEventManager}, for a host that has an event manager of its own making. Listeners that
 * come after this one don't hear of a statement that fails here.
 */
final class ChaosSessionListener extends SessionEventAdapter {

    private final StatementWatch watch;

    ChaosSessionListener(StatementWatch watch) {
        this.watch = watch;
    }

    /** Whether it is that runtime that strikes here. */
    boolean isOf(ChaosRuntime runtime) {
        return watch.isOf(runtime);
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        watch.before(event.getCall(), session(event));
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        watch.after(event.getCall(), event.getResult(), session(event));
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        watch.acquired((Accessor) event.getResult());
    }

    @Override
    public void preReleaseConnection(SessionEvent event) {
        watch.released();
    }

    private static AbstractSession session(SessionEvent event) {
        return (AbstractSession) event.getSession();
    }
}
