package org.chaosee.cli.command.action;

import picocli.CommandLine.Command;

@Command(
        name = "actions",
        description = "What is injected: list, show, create, change, enable, disable and delete actions.",
        subcommands = {
            ListActions.class,
            ShowActions.class,
            CreateActions.class,
            UpdateAction.class,
            EnableActions.class,
            DisableActions.class,
            DeleteActions.class
        })
public final class ActionsCommand {}
