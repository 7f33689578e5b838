package org.chaosee.cli.command.experiment;

import org.chaosee.experiment.option.Mode;
import picocli.CommandLine.Option;

/** Whose rules hold; as an option. */
final class RulesOptions {

    @Option(
            names = "--strict",
            description =
                    "Do exactly what the format's own engine does, with its exit codes 0, 1 and 2; otherwise the safer rules "
                            + "of docs/reference/experiment-format.md hold.")
    private boolean strict;

    boolean isStrict() {
        return strict;
    }

    Mode mode() {
        return strict ? Mode.STRICT : Mode.SAFE;
    }
}
