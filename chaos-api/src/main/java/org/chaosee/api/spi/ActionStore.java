package org.chaosee.api.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;

/**
 * Where the actions are kept, shared by all nodes; with the halt, the record of what was done by whom, and
 * what the nodes tell of themselves.
 *
 * <p>A store keeps documents, the plain trees of actions (maps, lists, strings, numbers, booleans and nulls) in the
 * shape that the REST resource speaks too. It takes and gives them as they are: what they mean, and whether they are
 * right, is decided elsewhere. It needs of them {@code id} and {@code name}, which are unique strings, and
 * {@code armedAt}, where it is there, to know which hits nobody asks for any more.
 *
 * <p>Every method may block, may be called by several threads at once, and throws {@link StoreUnavailableException}
 * when the store can't be reached or can't do its work. None is ever called on a thread that runs a transaction of the
 * application.
 */
public interface ActionStore extends AutoCloseable {

    /**
     * What tells whether anything has changed; the cheapest question there is. An equal state means: nothing changed.
     */
    StoreGlance glance();

    /** All that is stored, with the state at which it was so. */
    StoreSnapshot read();

    /**
     * Makes the changes and puts the entries on record together, or does nothing at all, and returns the revision then.
     * Entries alone make no new revision.
     *
     * @throws StoreConflictException when a condition doesn't hold: nothing was written then
     */
    long write(StoreWrite write);

    /** Part of the record. */
    AuditPage audit(AuditQuery query);

    /** Removes the entries that are older than that, and returns how many those were. */
    int forget(Instant before);

    /** Puts what a node tells of itself in the place of what it told before. No new revision. */
    void beat(ChaosNode node);

    /** All nodes that have told of themselves, in no particular order. */
    List<ChaosNode> nodes();

    /** The storms that nodes answer for which have told of themselves since then. */
    Set<String> claimedStorms(Instant since);

    /**
     * Puts in the place of what a node has said before how often actions have hit there, and returns how often they have
     * on all other nodes, dead ones included.
     *
     * @param own the counts of that node which have changed
     * @param asked the actions whose counts are returned: for each instant that a counting began at, those that nodes
     *     have said something of
     */
    List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked);

    /** Forgets a node; nothing happens when it isn't known. */
    void leave(UUID instance);

    /**
     * Forgets the nodes that have not told of themselves since then, and returns how many those were. What was said of
     * actions that aren't stored any more, or have been armed anew since, is forgotten, too; what can't be
     * forgotten now is the next time.
     */
    int bury(Instant since);

    /** Gives back what the store holds. It is not used afterwards. */
    @Override
    void close();
}
