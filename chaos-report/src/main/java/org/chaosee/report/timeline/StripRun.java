package org.chaosee.report.timeline;

/**
 * A state that lasts.
 *
 * @param from the first column
 * @param to the column behind the last
 */
public record StripRun(String state, int from, int to) {}
