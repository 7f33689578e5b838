package org.chaosee.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How this node gets on with the store.
 *
 * @param up whether the latest attempt to reach it succeeded, and none has waited for seconds since
 * @param lastRefresh when this node last knew that it was up to date; null before the first time
 * @param cause why the store can't be reached; null when it can
 * @param skipped how many stored actions are not valid, and are left out
 */
public record StoreStatus(
        boolean up, @Nullable Instant lastRefresh, @Nullable String cause, int skipped) {}
