package org.chaosee.api.spi;

import org.chaosee.api.halt.Halt;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether anything has changed.
 *
 * @param revision the number of the latest change, from 0 on
 * @param halt the halt that is in force on all nodes; null when there is none
 */
public record StoreState(long revision, @Nullable Halt halt) {

    /** Nothing was ever changed. */
    public static final StoreState INITIAL = new StoreState(0, null);
}
