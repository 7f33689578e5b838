package org.chaosee.cli.command.proxy;

import picocli.CommandLine.Command;

@Command(
        name = "proxy",
        description = {
            "A TCP proxy that damages traffic on purpose: start one, and tell it what to do. Works with Toxiproxy, too.",
            "",
            "Clients connect to where a proxy listens, and it connects to its upstream. What it does to the data in between is a"
                    + " toxic."
        },
        subcommands = {
            StartProxy.class,
            ListProxies.class,
            CreateProxy.class,
            DeleteProxy.class,
            EnableProxy.class,
            DisableProxy.class,
            SlowProxy.class,
            CutProxy.class,
            HangProxy.class,
            ToxicCommand.class,
            ResetProxies.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee proxy start &",
            "  chaosee proxy create db --listen 127.0.0.1:15432 --upstream localhost:5432",
            "  chaosee proxy slow db 200ms --jitter 50ms --for 30s",
            "  chaosee proxy cut db --for 10s"
        })
public final class ProxyCommand {}
