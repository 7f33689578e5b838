package org.chaosee.core.node;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays as it is of a node, from its start to its stop.
 *
 * @param instance tells nodes of one name apart
 * @param name the name of the node
 * @param application the name of the application; null when nobody knows it
 * @param version the version of Chaos EE
 */
public record NodeIdentity(
        UUID instance, String name, @Nullable String application, String version) {}
