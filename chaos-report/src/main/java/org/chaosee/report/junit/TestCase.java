package org.chaosee.report.junit;

/**
 * One line in the list of a build server.
 *
 * @param part of the run it belongs to
 * @param seconds how long it took
 * @param message empty when it passed
 * @param output what came, may be empty
 */
record TestCase(String part, String name, double seconds, CaseState state, String message, String output) {}
