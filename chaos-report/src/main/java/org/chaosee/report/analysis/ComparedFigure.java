package org.chaosee.report.analysis;

/**
 * A figure of two runs side by side, in words.
 *
 * @param difference empty when there is none to be reckoned
 */
public record ComparedFigure(String name, String earlier, String later, String difference, Trend trend) {}
