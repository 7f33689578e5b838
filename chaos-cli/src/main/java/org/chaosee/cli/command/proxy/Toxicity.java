package org.chaosee.cli.command.proxy;

import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** The share of connections that a toxic affects. */
final class Toxicity {

    private Toxicity() {}

    /** @throws CommandException when it is none; Toxiproxy takes any */
    static void check(double toxicity) {
        if (!(toxicity >= 0 && toxicity <= 1)) {
            throw new CommandException(ExitCode.USAGE, "--toxicity is " + toxicity + ", allowed is 0 to 1");
        }
    }
}
