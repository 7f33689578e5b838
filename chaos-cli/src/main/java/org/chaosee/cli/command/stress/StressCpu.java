package org.chaosee.cli.command.stress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.stress.CpuLoad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cpu",
        description =
                "Keep processors busy. At its end it tells which load was reached: less, when others wanted them, too.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee stress cpu --duration 30s",
            "  chaosee stress cpu --load 80 --cores 2 --duration 30s -o json"
        })
final class StressCpu implements Runnable {

    private static final double MOST = 100;

    @Mixin
    private Lasting lasting;

    @Mixin
    private Output output;

    @Option(
            names = "--load",
            paramLabel = "<percent>",
            defaultValue = "100",
            description = "Of each of them, more than 0 and at most 100. Default: ${DEFAULT-VALUE}.")
    private double load;

    @Option(names = "--cores", paramLabel = "<n>", description = "So many of them. Otherwise all.")
    private @Nullable Integer cores;

    @Override
    public void run() {
        Duration duration = lasting.checked();
        int all = Runtime.getRuntime().availableProcessors();
        int some = cores == null ? all : cores;
        if (some < 1 || some > all) {
            throw new CommandException(
                    ExitCode.USAGE, "--cores is " + some + ", allowed is 1 to " + all + ", which is what there are");
        }
        if (!(load > 0 && load <= MOST)) {
            throw new CommandException(
                    ExitCode.USAGE, "--load is " + load + ", allowed is more than 0 and at most 100");
        }
        output.say("Busy with " + load + " % of " + some + " cores for " + Durations.text(duration));
        CpuLoad.Reached reached = new CpuLoad(some, load).run(duration);
        BigDecimal percent = BigDecimal.valueOf(reached.load()).setScale(1, RoundingMode.HALF_UP);
        output.say("Reached " + percent + " % of " + some + " cores");
        if (output.isJson()) {
            output.json(Json.object()
                    .put("operation", "cpu")
                    .put("cores", some)
                    .put("load", load)
                    .put("reachedLoad", percent)
                    .put("seconds", reached.time().toMillis() / 1000.0));
        }
    }
}
