package org.chaosee.cli.monitor;

import java.time.Instant;

/**
 * How an address was the last time.
 *
 * @param answer in words: status and time, or why there was none
 * @param since when it began to be so, as far as was watched
 * @param at when it was asked
 */
record HealthState(String name, boolean up, String answer, Instant since, Instant at) {}
