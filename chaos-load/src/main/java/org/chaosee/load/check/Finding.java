package org.chaosee.load.check;

/**
 * Something that is wrong with a place of a plan.
 *
 * @param kind stable, for programs
 * @param pointer the JSON pointer to the place
 * @param message for people: what is allowed there
 */
public record Finding(String kind, String pointer, String message) {}
