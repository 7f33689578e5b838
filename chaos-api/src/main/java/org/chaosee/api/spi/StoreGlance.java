package org.chaosee.api.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at a store.
 *
 * @param state whether anything has changed
 * @param time what the store's own clock showed meanwhile, by which all nodes go; null when it has none, and each node
 *     goes by its own
 */
public record StoreGlance(StoreState state, @Nullable Instant time) {}
