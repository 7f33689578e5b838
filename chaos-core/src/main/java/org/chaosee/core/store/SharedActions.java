package org.chaosee.core.store;

import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;

/** The actions that all nodes share, as this node reads and changes them. */
public interface SharedActions {

    /**
     * All actions as they are now.
     *
     * @throws StoreUnavailableException when the store can't be reached
     */
    StoredActions read();

    /**
     * Makes the changes, all or none, and returns the revision that they made. They are in force on this node, unless
     * the store went away right after it: then they are as soon as it answers again.
     *
     * @param whenMade is run once they are made, even if the caller has given up waiting by then
     * @throws StoreConflictException when a change's condition doesn't hold
     * @throws StoreUnavailableException when the store can't be reached
     */
    long write(StoreWrite write, Runnable whenMade);

    /**
     * Part of the record of what was done by whom.
     *
     * @throws StoreUnavailableException when the store can't be reached
     */
    AuditPage audit(AuditQuery query);
}
