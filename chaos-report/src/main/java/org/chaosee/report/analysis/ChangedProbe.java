package org.chaosee.report.analysis;

/**
 * A probe of the hypothesis that was answered otherwise.
 *
 * @param when {@code before} or {@code after} the method
 * @param earlier {@code met}, {@code not met}, {@code failed}, {@code not asked}
 */
public record ChangedProbe(String name, String when, String earlier, String later) {}
