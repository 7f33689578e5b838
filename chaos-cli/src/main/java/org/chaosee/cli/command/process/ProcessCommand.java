package org.chaosee.cli.command.process;

import picocli.CommandLine.Command;

@Command(
        name = "process",
        description = {
            "Processes of this machine: kill, stop, pause, resume and list them.",
            "",
            "What matches is shown first, and has to be confirmed, or by --yes. Never touched are chaosee itself and what has"
                    + " started it, process 1, threads of the kernel, and processes of other users."
        },
        subcommands = {
            KillProcess.class,
            StopProcess.class,
            PauseProcess.class,
            ResumeProcess.class,
            ListProcesses.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee process list --port 8080",
            "  chaosee process kill --pid-file server.pid --until-back 60s --yes",
            "  chaosee process pause --port 5432 --for 30s --yes"
        })
public final class ProcessCommand {}
