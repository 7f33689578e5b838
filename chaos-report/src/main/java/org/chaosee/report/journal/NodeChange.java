package org.chaosee.report.journal;

import java.time.Instant;

/**
 * The state of a node from then on.
 *
 * @param state {@code up}, {@code silent}, {@code halted}, {@code store-down}, {@code down}: it
 *     does not answer, {@code gone}
 */
public record NodeChange(Instant at, String node, String state) {}
