package org.chaosee.jpa.hook.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.UnitHook;

/**
 * Attaches to the session that all entity managers of a unit of EclipseLink share. There is nothing to detach: when the
 * runtime has stopped, no plan has actions any more.
 */
public final class EclipseLinkHook implements UnitHook {

    /** Has no type of EclipseLink in any signature: where its classes can't be seen, this one still has to load. */
    @Override
    public boolean attach(EntityManagerFactory factory, String name, ChaosRuntime runtime) {
        try {
            return Attachment.attach(factory, name, runtime);
        } catch (LinkageError e) {
            return false; // There is no EclipseLink for us to see, or not one that we know.
        }
    }
}
