package org.chaosee.report.timeline;

/**
 * A mark on the axis.
 *
 * @param percent where, from 0 to 100
 * @param isMajor whether it is shown where there is little room, too
 */
public record Tick(double percent, String label, boolean isMajor) {}
