package org.chaosee.experiment.check;

/**
 * Something to say about a place of an experiment.
 *
 * @param kind stable, for programs
 * @param pointer the JSON pointer to the place
 * @param message for people
 */
public record Finding(String kind, String pointer, String message) {}
