package org.chaosee.cli.command.stress;

import picocli.CommandLine.Command;

@Command(
        name = "stress",
        description =
                "Load on this machine, from outside of the server: its processors, or its memory. It ends by itself.",
        subcommands = {StressCpu.class, StressMemory.class, HoldMemory.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee stress cpu --load 80 --cores 2 --duration 30s",
            "  chaosee stress memory --percent 30 --duration 1m"
        })
public final class StressCommand {}
