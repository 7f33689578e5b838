package org.chaosee.core.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.store.StoreAccess;

/** Lists the nodes. Thread-safe. */
public final class NodeService {

    private static final Comparator<ChaosNode> ORDER = Comparator.comparing(ChaosNode::name)
            .thenComparing(ChaosNode::startedAt)
            .thenComparing(ChaosNode::instance);

    private final Vitals vitals;
    private final StoreAccess store;
    private final SharedClock clock;
    private final NodeSettings settings;

    public NodeService(Vitals vitals, StoreAccess store, SharedClock clock, NodeSettings settings) {
        this.vitals = vitals;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /** All nodes; when the store doesn't answer, this one. */
    public NodeList list() {
        try {
            long revision = store.read().revision();
            return list(store.nodes(), revision, true);
        } catch (StoreUnavailableException e) {
            return list(List.of(), vitals.now().revision(), false);
        }
    }

    /** Of itself, this node knows better than the store. */
    private NodeList list(List<ChaosNode> told, long revision, boolean complete) {
        UUID own = vitals.identity().instance();
        List<ChaosNode> nodes = new ArrayList<>(told);
        Instant now = clock.instant();
        Instant dead = now.minus(settings.timeout());
        nodes.removeIf(node -> node.instance().equals(own) || node.seenAt().isBefore(dead));
        nodes.add(vitals.now());
        nodes.sort(ORDER);
        Instant since = now.minus(settings.silence());
        return new NodeList(
                nodes.stream()
                        .map(node ->
                                new NodeList.SeenNode(node, node.seenAt().isBefore(since), node.revision() >= revision))
                        .toList(),
                revision,
                complete);
    }
}
