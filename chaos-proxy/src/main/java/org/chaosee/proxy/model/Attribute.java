package org.chaosee.proxy.model;

/**
 * What a type of toxic can be told, by a whole number that is 0 unless it is given.
 *
 * @param name as in requests
 * @param unit for people, such as {@code ms}
 * @param largest the largest value that is taken; the smallest is 0
 */
public record Attribute(String name, String unit, long largest) {}
