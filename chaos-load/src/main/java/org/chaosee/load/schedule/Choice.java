package org.chaosee.load.schedule;

/**
 * Who asks for what.
 *
 * @param user the index in the users of the plan
 * @param request the index in its requests
 */
public record Choice(int user, int request) {}
