package org.chaosee.cli.command.proxy;

import picocli.CommandLine.Command;

@Command(
        name = "toxic",
        description = "What a proxy does to the data: add, update, remove and list toxics.",
        subcommands = {AddToxic.class, UpdateToxic.class, RemoveToxic.class, ListToxics.class})
final class ToxicCommand {}
