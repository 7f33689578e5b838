package org.chaosee.core.store;

import java.util.List;
import java.util.function.Supplier;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * A store that is opened at its first use: an application starts without waiting for it, and a store that can't be
 * opened is tried again at the next use. Once closed it stays closed, also for work that comes late. Thread-safe.
 */
public final class LazyStore implements ActionStore {

    private final Supplier<ActionStore> opening;
    private @Nullable ActionStore opened;
    private boolean closed;

    public LazyStore(Supplier<ActionStore> opening) {
        this.opening = opening;
    }

    @Override
    public long revision() {
        return open().revision();
    }

    @Override
    public StoreSnapshot read() {
        return open().read();
    }

    @Override
    public long write(List<Change> changes) {
        return open().write(changes);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    private synchronized ActionStore open() {
        if (closed) {
            throw new StoreUnavailableException("the store is closed", null);
        }
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }
}
