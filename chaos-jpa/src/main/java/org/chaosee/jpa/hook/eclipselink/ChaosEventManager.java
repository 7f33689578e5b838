package org.chaosee.jpa.hook.eclipselink;

import java.util.List;
import org.chaosee.core.runtime.ChaosRuntime;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.eclipse.persistence.sessions.SessionEventManager;

/**
 * Hears of each statement of a session, and no other: EclipseLink asks it right before the connection executes one, and
 * right after, whatever the outcome. The listeners of the host are told as before, and first.
 *
 * <p>Each client session and unit of work has a clone; that is why there is one field only.
 */
final class ChaosEventManager extends SessionEventManager {

    private static final long serialVersionUID = 1;

    private final transient StatementWatch watch;

    /** @param hosts the listeners of the host */
    ChaosEventManager(AbstractSession session, List<SessionEventListener> hosts, StatementWatch watch) {
        super(session);
        this.watch = watch;
        // Without a list there is none to copy for each clone.
        setListeners(hosts.isEmpty() ? null : hosts);
    }

    /** Whether it is that runtime that strikes here. */
    boolean isOf(ChaosRuntime runtime) {
        return watch.isOf(runtime);
    }

    /** EclipseLink tells nobody the end of a statement that failed here; listeners that count them rely on it. */
    @Override
    public void preExecuteCall(Call call) {
        super.preExecuteCall(call);
        try {
            watch.before(call, session());
        } catch (RuntimeException | Error e) {
            super.postExecuteCall(call, null);
            throw e;
        }
    }

    @Override
    public void postExecuteCall(Call call, Object result) {
        try {
            super.postExecuteCall(call, result);
        } catch (RuntimeException | Error e) {
            watch.abandon(call);
            throw e;
        }
        watch.after(call, result, session());
    }

    @Override
    public void postAcquireConnection(Accessor accessor) {
        super.postAcquireConnection(accessor);
        watch.acquired(accessor);
    }

    @Override
    public void preReleaseConnection(Accessor accessor) {
        watch.released();
        super.preReleaseConnection(accessor);
    }

    private AbstractSession session() {
        return (AbstractSession) getSession();
    }
}
