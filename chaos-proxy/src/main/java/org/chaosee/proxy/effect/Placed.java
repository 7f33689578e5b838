package org.chaosee.proxy.effect;

import org.chaosee.proxy.model.Toxic;

/**
 * A toxic in the chain of its proxy.
 *
 * @param id what it is known by; one that was removed and added again is another one, whatever its name
 * @param revision grows with each update, also with those that change no value
 * @param seed what its random numbers follow from
 */
public record Placed(long id, long revision, Toxic toxic, long seed) {

    /** The same toxic with other values. */
    public Placed updated(Toxic updated) {
        return new Placed(id, revision + 1, updated, seed);
    }

    /** The same toxic with another seed, which holds for connections that come. */
    public Placed reseeded(long other) {
        return new Placed(id, revision, toxic, other);
    }
}
