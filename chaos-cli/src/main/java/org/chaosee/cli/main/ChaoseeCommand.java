package org.chaosee.cli.main;

import org.chaosee.cli.command.action.ActionsCommand;
import org.chaosee.cli.command.experiment.LintCommand;
import org.chaosee.cli.command.experiment.RunCommand;
import org.chaosee.cli.command.experiment.ValidateCommand;
import org.chaosee.cli.command.load.LoadCommand;
import org.chaosee.cli.command.process.ProcessCommand;
import org.chaosee.cli.command.proxy.ProxyCommand;
import org.chaosee.cli.command.report.ReportCommand;
import org.chaosee.cli.command.server.AuditCommand;
import org.chaosee.cli.command.server.HaltCommand;
import org.chaosee.cli.command.server.InjectionsCommand;
import org.chaosee.cli.command.server.NodesCommand;
import org.chaosee.cli.command.server.PointsCommand;
import org.chaosee.cli.command.server.ResumeCommand;
import org.chaosee.cli.command.server.StatusCommand;
import org.chaosee.cli.command.storm.StormCommand;
import org.chaosee.cli.command.stress.StressCommand;
import org.chaosee.cli.command.undo.UndoLater;
import org.chaosee.cli.command.watch.HealthCommand;
import org.chaosee.cli.command.watch.LogsCommand;
import org.chaosee.cli.command.watch.MonitorCommand;
import picocli.CommandLine.Command;

@Command(
        name = "chaosee",
        description = "Find out how your Jakarta EE application behaves when things go wrong, before its users do.",
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            ValidateCommand.class,
            LintCommand.class,
            ReportCommand.class,
            LoadCommand.class,
            HealthCommand.class,
            MonitorCommand.class,
            LogsCommand.class,
            StatusCommand.class,
            PointsCommand.class,
            ActionsCommand.class,
            StormCommand.class,
            InjectionsCommand.class,
            HaltCommand.class,
            ResumeCommand.class,
            NodesCommand.class,
            AuditCommand.class,
            ProcessCommand.class,
            StressCommand.class,
            ProxyCommand.class,
            UndoLater.class,
            CompletionCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee status --server http://localhost:8080 --token-file token.txt",
            "  chaosee actions create slow-products --http 'GET /api/products' --latency 1s..3s",
            "  chaosee help actions create"
        })
final class ChaoseeCommand {}
