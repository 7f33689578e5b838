package org.chaosee.api.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stored document.
 *
 * @param version the revision that last changed it; never the same for two states of one document, nor for an earlier
 *     document of that id or name
 * @param document the plain tree of the action
 */
public record StoredAction(long version, Map<String, @Nullable Object> document) {}
