package org.chaosee.cli.command.stress;

import java.time.Duration;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.stress.Memory;
import org.chaosee.cli.stress.MemoryFill;
import org.chaosee.cli.stress.MemoryHolder;
import org.chaosee.cli.stress.Sizes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "memory",
        description = {
            "Take memory of this machine, and release it at the end. A second Java VM holds it.",
            "",
            "It refuses to leave less than --leave available, and looks again while it fills. In a container, what counts is"
                    + " the container's limit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee stress memory --size 512m --duration 30s",
            "  chaosee stress memory --percent 30 --leave 1g --duration 1m"
        })
final class StressMemory implements Runnable {

    private static final double MOST = 100;

    @Mixin
    private Lasting lasting;

    @Mixin
    private Output output;

    @Option(names = "--size", paramLabel = "<size>", description = "So much, such as 512m or 2g.")
    private @Nullable String size;

    @Option(
            names = "--percent",
            paramLabel = "<percent>",
            description = "So much of what the machine has, whether it is available or not.")
    private @Nullable Double percent;

    @Option(
            names = "--leave",
            paramLabel = "<size>",
            defaultValue = "256m",
            description = "What has to stay available. Default: ${DEFAULT-VALUE}.")
    private String leave;

    @Override
    public void run() {
        Duration duration = lasting.checked();
        Memory before = Memory.now();
        long bytes = bytes(before);
        long left = Sizes.parse("--leave", leave);
        MemoryFill.requireRoom(before, bytes, left);
        long available;
        try (MemoryHolder holder = MemoryHolder.take(bytes, left)) {
            available = Memory.now().available();
            output.say("Holding " + Sizes.text(bytes) + " for " + Durations.text(duration) + "; "
                    + Sizes.text(available) + " are available");
            if (!holder.hold(duration)) {
                throw new CommandException(
                        ExitCode.FAILED, "The memory was released early: the process that held it was ended");
            }
        }
        output.say("Released");
        if (output.isJson()) {
            output.json(Json.object()
                    .put("operation", "memory")
                    .put("bytes", bytes)
                    .put("availableBefore", before.available())
                    .put("availableWhile", available)
                    .put("seconds", duration.toMillis() / 1000.0));
        }
    }

    private long bytes(Memory memory) {
        if ((size == null) == (percent == null)) {
            throw new CommandException(ExitCode.USAGE, "Either --size or --percent says how much");
        }
        if (size != null) {
            return positive(Sizes.parse("--size", size));
        }
        double share = percent == null ? 0 : percent;
        if (!(share > 0 && share <= MOST)) {
            throw new CommandException(
                    ExitCode.USAGE, "--percent is " + share + ", allowed is more than 0 and at most 100");
        }
        return positive(Math.round(memory.total() * share / MOST));
    }

    private static long positive(long bytes) {
        if (bytes == 0) {
            throw new CommandException(ExitCode.USAGE, "--size is 0, allowed is more");
        }
        return bytes;
    }
}
