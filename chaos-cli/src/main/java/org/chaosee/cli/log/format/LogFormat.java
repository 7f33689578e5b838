package org.chaosee.cli.log.format;

import java.util.Optional;

/** One way in which servers write their logs. Used by one thread. */
public interface LogFormat {

    /** As users know it, with an example. */
    String description();

    /** The line, if a record begins with it. */
    Optional<Head> head(String line);

    /** Whether its records have no date, or no time zone: then it is only taken when none of the others fits. */
    default boolean isBare() {
        return false;
    }
}
