package org.chaosee.report.journal;

/**
 * What was said before the run.
 *
 * @param pointer where in the experiment; may be empty
 */
public record Warning(String kind, String pointer, String message) {}
