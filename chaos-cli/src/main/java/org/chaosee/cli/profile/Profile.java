package org.chaosee.cli.profile;

import org.jspecify.annotations.Nullable;

/**
 * One server of the configuration file.
 *
 * @param token null when there is none, or it is in the environment
 * @param tokenVariable the variable that holds it, or null
 */
record Profile(
        String name,
        String server,
        @Nullable String token,
        @Nullable String tokenVariable) {}
