package org.chaosee.admin;

import java.util.List;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.store.MemoryActionStore;

/** A store that fails when it is told to. */
final class FailingStore implements ActionStoreFactory, ActionStore {

    private MemoryActionStore memory = new MemoryActionStore();

    /** Nobody reaches it. */
    volatile boolean down;

    /** Somebody else is always faster. */
    volatile boolean contended;

    @Override
    public String type() {
        return "failing";
    }

    @Override
    public ActionStore open(StoreSettings settings) {
        memory = new MemoryActionStore();
        down = false;
        contended = false;
        return this;
    }

    @Override
    public long revision() {
        check();
        return memory.revision();
    }

    @Override
    public StoreSnapshot read() {
        check();
        return memory.read();
    }

    @Override
    public long write(List<Change> changes) {
        check();
        if (contended) {
            throw new StoreConflictException(
                    StoreConflictException.Reason.CHANGED, changes.get(0).id());
        }
        return memory.write(changes);
    }

    @Override
    public void close() {
        memory.close();
    }

    private void check() {
        if (down) {
            throw new StoreUnavailableException("java.sql.SQLException: no route to db.internal", null);
        }
    }
}
