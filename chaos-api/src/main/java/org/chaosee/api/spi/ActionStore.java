package org.chaosee.api.spi;

import java.util.List;

/**
 * Where the actions are kept, shared by all nodes.
 *
 * <p>A store keeps documents, the plain trees of actions (maps, lists, strings, numbers, booleans and nulls) in the
 * shape that the REST resource speaks too. It takes and gives them as they are: what they mean, and whether they are
 * right, is decided elsewhere. It needs of them {@code id} and {@code name}, which are unique strings.
 *
 * <p>Every method may block, may be called by several threads at once, and throws {@link StoreUnavailableException}
 * when the store can't be reached or can't do its work. None is ever called on a thread that runs a transaction of the
 * application.
 */
public interface ActionStore extends AutoCloseable {

    /** The number of the latest change, from 0 on; the cheapest question there is. The same number means: nothing changed. */
    long revision();

    /** All that is stored, with the revision at which it was so. */
    StoreSnapshot read();

    /**
     * Carries out the changes together, or none of them, and returns the revision that they made.
     *
     * @throws StoreConflictException when a change's condition doesn't hold: nothing was changed then
     */
    long write(List<Change> changes);

    /** Gives back what the store holds. It is not used afterwards. */
    @Override
    void close();
}
