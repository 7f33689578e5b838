package org.chaosee.cli.log;

import java.time.Instant;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a log is told.
 *
 * @param from null for the beginning
 * @param until not included; null for the end
 * @param baselineFrom where the part begins that the told one is compared with, and that ends at {@code from}; null for no
 *     comparison
 */
public record Window(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant baselineFrom) {

    public Window {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new CommandException(ExitCode.USAGE, "--from is " + from + ", allowed is before --until, " + until);
        }
        if (baselineFrom != null && (from == null || !baselineFrom.isBefore(from))) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--baseline-from is " + baselineFrom
                            + ", allowed is before the beginning of what is compared with it: "
                            + (from == null ? "--from or --journal has to say that" : from));
        }
    }

    boolean has(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    boolean isBaseline(Instant at) {
        return baselineFrom != null && from != null && !at.isBefore(baselineFrom) && at.isBefore(from);
    }
}
