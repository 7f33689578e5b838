package org.chaosee.cli.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to get at an admin resource.
 *
 * @param server its address, which ends in {@code /chaos}
 * @param token null for none
 * @param timeout for each request, from the attempt to connect to the end of the answer
 */
public record Access(URI server, @Nullable String token, Duration timeout) {

    /** Without the token: this may be printed. */
    @Override
    public String toString() {
        return server.toString();
    }
}
