package org.chaosee.cli.command.proxy;

import picocli.CommandLine.Command;

/** The same beside {@link SlowProxy} and {@link HangProxy}, for those who think of what happens to a line. */
@Command(
        name = "cut",
        description = "The server is down: all connections are closed, and new ones refused. The same as 'disable'.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy cut db --for 10s")
final class CutProxy extends DisableProxy {}
