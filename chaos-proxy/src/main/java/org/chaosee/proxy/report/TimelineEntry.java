package org.chaosee.proxy.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change, for reports.
 *
 * @param event such as {@code toxic-added}
 * @param toxic null when it isn't about one
 * @param detail what it is now, for people
 */
public record TimelineEntry(
        Instant at, String event, String proxy, @Nullable String toxic, String detail) {}
