package org.chaosee.core.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.store.MemoryActionStore;
import org.jspecify.annotations.Nullable;

/** A store in memory that remembers how it was used, and that can be made to fail. */
public final class TestStore implements ActionStore {

    private final MemoryActionStore memory = new MemoryActionStore();
    private final List<String> uses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> nodeUses = Collections.synchronizedList(new ArrayList<>());
    private volatile Runnable beforeUse = () -> {};
    private volatile Runnable beforeWrite = () -> {};
    private volatile Runnable beforeBeat = () -> {};
    private volatile Consumer<List<HitCount>> beforeExchange = own -> {};
    private volatile Supplier<@Nullable Instant> time = () -> null;
    private volatile boolean closed;

    @Override
    public StoreGlance glance() {
        use("glance");
        return new StoreGlance(memory.glance().state(), time.get());
    }

    @Override
    public StoreSnapshot read() {
        use("read");
        return memory.read();
    }

    @Override
    public long write(StoreWrite write) {
        use("write");
        beforeWrite.run();
        return memory.write(write);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        use("audit");
        return memory.audit(query);
    }

    @Override
    public int forget(Instant before) {
        use("forget");
        return memory.forget(before);
    }

    @Override
    public void beat(ChaosNode node) {
        useOfNodes("beat");
        beforeBeat.run();
        memory.beat(node);
    }

    @Override
    public List<ChaosNode> nodes() {
        useOfNodes("nodes");
        return memory.nodes();
    }

    @Override
    public Set<String> claimedStorms(Instant since) {
        useOfNodes("claimedStorms");
        return memory.claimedStorms(since);
    }

    @Override
    public void leave(UUID instance) {
        useOfNodes("leave");
        memory.leave(instance);
    }

    @Override
    public int bury(Instant since) {
        useOfNodes("bury");
        return memory.bury(since);
    }

    @Override
    public List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        useOfNodes("exchange");
        beforeExchange.accept(own);
        return memory.exchange(instance, own, asked);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void use(String method) {
        uses.add(method);
        beforeUse.run();
    }

    private void useOfNodes(String method) {
        nodeUses.add(method);
        beforeUse.run();
    }

    /** The method about nodes that was called last. */
    public String latestNodeUse() {
        synchronized (nodeUses) {
            return nodeUses.isEmpty() ? "" : nodeUses.get(nodeUses.size() - 1);
        }
    }

    /** The methods about nodes that were called since the last time this was asked. */
    public List<String> nodeUses() {
        List<String> since = List.copyOf(nodeUses);
        nodeUses.clear();
        return since;
    }

    /** The methods about anything but nodes that were called since the last time this was asked. */
    public List<String> uses() {
        List<String> since = List.copyOf(uses);
        uses.clear();
        return since;
    }

    /** From now on the store has a clock. */
    public void clock(InstantSource clock) {
        time = clock::instant;
    }

    public boolean isClosed() {
        return closed;
    }

    /** What is done, or thrown, whenever the store is used. */
    public void beforeUse(Runnable work) {
        beforeUse = work;
    }

    /** What is done, or thrown, whenever the store is written. */
    public void beforeWrite(Runnable work) {
        beforeWrite = work;
    }

    /** What is done, or thrown, whenever a node tells of its hits. */
    public void beforeExchange(Consumer<List<HitCount>> work) {
        beforeExchange = work;
    }

    /** What is done, or thrown, whenever a node tells of itself. */
    public void beforeBeat(Runnable work) {
        beforeBeat = work;
    }

    /** From now on the store doesn't answer. */
    public void down(String message) {
        beforeUse = () -> {
            throw new StoreUnavailableException(message, null);
        };
    }

    /** From now on the store answers. */
    public void up() {
        beforeUse = () -> {};
    }

    /** What is stored, behind everybody's back. */
    public StoreSnapshot peek() {
        return memory.read();
    }

    /** Stores an action as another node would. */
    public void put(ChaosAction action) {
        put(action.id(), Documents.of(action));
    }

    /** Stores a document as another node, or a hand, would. */
    public void put(UUID id, Map<String, Object> document) {
        Change change = peek().actions().stream()
                .filter(stored -> id.toString().equals(stored.document().get("id")))
                .map(StoredAction::version)
                .findFirst()
                .<Change>map(version -> new Change.Update(id, version, document))
                .orElseGet(() -> new Change.Create(id, document));
        memory.write(StoreWrite.of(change));
    }
}
