package org.chaosee.report.analysis;

/**
 * One item of the checklist after an experiment.
 *
 * @param sentence the answer of the data, or the question that is open
 */
public record CheckItem(String topic, CheckState state, String sentence) {}
