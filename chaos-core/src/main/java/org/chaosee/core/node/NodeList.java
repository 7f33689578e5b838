package org.chaosee.core.node;

import java.util.List;
import org.chaosee.api.node.ChaosNode;

/**
 * The nodes, as one of them knows of them.
 *
 * @param nodes in the order of their names, and of their starts
 * @param revision the store's latest revision, as far as it is known
 * @param complete whether the store was asked; otherwise there is only the node that was
 */
public record NodeList(List<SeenNode> nodes, long revision, boolean complete) {

    /**
     * A node in the list.
     *
     * @param silent whether it has not told of itself for longer than it should
     * @param current whether its plan shows the latest revision
     */
    public record SeenNode(ChaosNode node, boolean silent, boolean current) {}
}
