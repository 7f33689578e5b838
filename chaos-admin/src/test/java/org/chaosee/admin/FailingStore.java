package org.chaosee.admin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
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
    public StoreGlance glance() {
        check();
        return memory.glance();
    }

    @Override
    public StoreSnapshot read() {
        check();
        return memory.read();
    }

    @Override
    public long write(StoreWrite write) {
        check();
        if (contended && write.changes().get(0) instanceof Change.OfAction change) {
            throw new StoreConflictException(StoreConflictException.Reason.CHANGED, change.id());
        }
        return memory.write(write);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        check();
        return memory.audit(query);
    }

    @Override
    public int forget(Instant before) {
        check();
        return memory.forget(before);
    }

    @Override
    public void beat(ChaosNode node) {
        check();
        memory.beat(node);
    }

    @Override
    public List<ChaosNode> nodes() {
        check();
        return memory.nodes();
    }

    @Override
    public Set<String> claimedStorms(Instant since) {
        check();
        return memory.claimedStorms(since);
    }

    @Override
    public void leave(UUID instance) {
        check();
        memory.leave(instance);
    }

    @Override
    public int bury(Instant since) {
        check();
        return memory.bury(since);
    }

    @Override
    public List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        check();
        return memory.exchange(instance, own, asked);
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
