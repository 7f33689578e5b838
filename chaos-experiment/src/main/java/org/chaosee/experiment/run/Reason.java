package org.chaosee.experiment.run;

/**
 * Why the exit code isn't 0.
 *
 * @param sentence for people
 */
public record Reason(ReasonKind kind, String sentence) {}
