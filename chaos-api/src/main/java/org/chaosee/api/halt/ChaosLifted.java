package org.chaosee.api.halt;

/**
 * A CDI event: this node is not halted any more.
 *
 * @param node the node that tells of it
 */
public record ChaosLifted(String node) {}
