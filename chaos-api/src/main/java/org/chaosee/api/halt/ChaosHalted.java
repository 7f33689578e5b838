package org.chaosee.api.halt;

/**
 * A CDI event: this node is halted from now on, wherever the halt came from.
 *
 * @param halt who halted, when and why
 * @param node the node that tells of it
 */
public record ChaosHalted(Halt halt, String node) {}
