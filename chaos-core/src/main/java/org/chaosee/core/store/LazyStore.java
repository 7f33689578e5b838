package org.chaosee.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.jspecify.annotations.Nullable;

/**
 * A store that is opened at its first use: an application starts without waiting for it, and a store that can't be
 * opened is tried again at the next use. Once closed it stays closed, also for work that comes late. Thread-safe.
 */
public final class LazyStore implements ActionStore {

    private final Supplier<ActionStore> opening;
    private final AtomicReference<@Nullable ActionStore> opened = new AtomicReference<>();
    private volatile boolean closed;

    public LazyStore(Supplier<ActionStore> opening) {
        this.opening = opening;
    }

    @Override
    public StoreGlance glance() {
        return open().glance();
    }

    @Override
    public StoreSnapshot read() {
        return open().read();
    }

    @Override
    public long write(StoreWrite write) {
        return open().write(write);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return open().audit(query);
    }

    @Override
    public int forget(Instant before) {
        return open().forget(before);
    }

    @Override
    public void beat(ChaosNode node) {
        open().beat(node);
    }

    @Override
    public List<ChaosNode> nodes() {
        return open().nodes();
    }

    @Override
    public Set<String> claimedStorms(Instant since) {
        return open().claimedStorms(since);
    }

    @Override
    public void leave(UUID instance) {
        open().leave(instance);
    }

    @Override
    public int bury(Instant since) {
        return open().bury(since);
    }

    @Override
    public List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        return open().exchange(instance, own, asked);
    }

    /** Doesn't wait for an opening that is under way, which may take as long as a network lets it. */
    @Override
    public void close() {
        closed = true;
        ActionStore store = opened.getAndSet(null);
        if (store != null) {
            store.close();
        }
    }

    private ActionStore open() {
        requireNotClosed(); // rather than wait for an opening that is under way, only to find that out
        ActionStore store = opened.get();
        return store != null ? store : openNow();
    }

    private synchronized ActionStore openNow() {
        requireNotClosed();
        ActionStore store = opened.get();
        if (store == null) {
            store = opening.get();
            opened.set(store);
            if (closed) {
                close();
            }
            requireNotClosed();
        }
        return store;
    }

    private void requireNotClosed() {
        if (closed) {
            throw new StoreUnavailableException("the store is closed", null);
        }
    }
}
