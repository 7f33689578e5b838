package org.chaosee.api.control;

/**
 * One thing that is wrong with a document that asks for an action or a storm.
 *
 * @param pointer JSON pointer (RFC 6901) to the value that is wrong, or to where a missing one belongs
 * @param message a sentence without its subject that says what is wrong and what is allowed
 */
public record Violation(String pointer, String message) {}
