package org.chaosee.api.storm;

/**
 * A storm is in force on this node from now on. Told once on each node; on a node that starts, or reaches its store
 * again, in the midst of a storm, then.
 *
 * @param storm the storm
 */
public record StormStarted(Storm storm) {}
