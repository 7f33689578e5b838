package org.chaosee.api.storm;

import java.time.Instant;

/** A storm of that name is in force already. */
public final class StormRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StormRunningException(String name, Instant endsAt) {
        super("The storm " + name + " is in force until " + endsAt + "; end it before you begin it again.");
    }
}
