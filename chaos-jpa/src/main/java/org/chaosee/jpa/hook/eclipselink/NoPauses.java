package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.sessions.DatabaseSession;

/**
 * For the persistence unit of Chaos EE itself: a database that can't be reached is not asked again after a pause.
 * EclipseLink would ask it three times more, five seconds apart, with whoever waits for the answer; the pauses between
 * attempts are the node's. Once more, and at once, it asks all the same.
 */
public final class NoPauses {

    private NoPauses() {}

    /**
     * Has the factory of that unit make no pauses. Nothing happens to one that is not EclipseLink's, and where its classes
     * can't be seen.
     */
    public static void in(EntityManagerFactory factory) {
        if (factory.getClass().getName().startsWith("org.eclipse.persistence.")) {
            try {
                DatabaseSession session = factory.unwrap(DatabaseSession.class);
                session.getLogin().setQueryRetryAttemptCount(0);
            } catch (LinkageError e) {
                // There is no EclipseLink for us to see, or not one that we know: the pauses are its own then.
            }
        }
    }
}
