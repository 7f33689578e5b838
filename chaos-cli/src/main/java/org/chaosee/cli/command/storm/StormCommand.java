package org.chaosee.cli.command.storm;

import picocli.CommandLine.Command;

@Command(
        name = "storm",
        description = "Storms: random failures for chosen users, for a while.",
        subcommands = {BeginStorm.class, EndStorm.class, ListStorms.class, ShowStorm.class})
public final class StormCommand {}
