package org.chaosee.cli.command.experiment;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.RunOptionsBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an experiment is run; as options. */
@Section("How it is run")
final class StrategyOptions {

    private static final double LONGEST_REST = 86_400;

    @Option(
            names = "--dry",
            paramLabel = "<what>",
            description = "Leave out probes, actions, activities (both), or pause: only the pauses.")
    private @Nullable String dry;

    @Option(
            names = "--rollback-strategy",
            paramLabel = "<strategy>",
            description =
                    "When to play the rollbacks: default (if anything of the method was begun), always, never, deviated.")
    private @Nullable String rollbacks;

    @Option(
            names = "--hypothesis-strategy",
            paramLabel = "<strategy>",
            description =
                    "When to ask for the steady state: default (before and after), before-method-only, after-method-only, "
                            + "during-method-only, continuously.")
    private @Nullable String hypothesis;

    @Option(
            names = "--hypothesis-frequency",
            paramLabel = "<seconds>",
            defaultValue = "1",
            description = "The rest between two rounds while the method runs. Default: ${DEFAULT-VALUE}.")
    private double frequency;

    @Option(names = "--fail-fast", description = "End the method as soon as a round while it runs is not met.")
    private boolean failFast;

    @Option(
            names = "--allow-shell",
            description =
                    "Let arguments of a process that are a text go through a shell. Otherwise they are refused, as a value that "
                            + "is filled in could be a command.")
    private boolean shell;

    @Option(
            names = "--activity-timeout",
            paramLabel = "<duration>",
            description = "For activities that name none. Otherwise a minute.")
    private @Nullable Duration activity;

    @Option(
            names = "--time-limit",
            paramLabel = "<duration>",
            description = "For everything up to the rollbacks. Otherwise an hour.")
    private @Nullable Duration limit;

    /** Changes the options of a run as these say. */
    void applyTo(RunOptionsBuilder options) {
        if (!(frequency > 0) || frequency > LONGEST_REST) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--hypothesis-frequency is " + frequency + ", allowed are seconds above 0, a day at most");
        }
        Limits usual = Limits.usual();
        options.dry(dry())
                .rollbackStrategy(rollbackStrategy())
                .hypothesisStrategy(hypothesisStrategy())
                .hypothesisFrequency(Duration.ofNanos((long) (frequency * 1e9)))
                .failFast(failFast)
                .shellAllowed(shell)
                .limits(new Limits(
                        activity == null ? usual.activity() : activity,
                        limit == null ? usual.run() : limit,
                        usual.rollbacks()));
    }

    private @Nullable DryMode dry() {
        return dry == null
                ? null
                : one("--dry", dry, DryMode.of(dry), Stream.of(DryMode.values()).map(DryMode::label));
    }

    private @Nullable RollbackStrategy rollbackStrategy() {
        return rollbacks == null
                ? null
                : one(
                        "--rollback-strategy",
                        rollbacks,
                        RollbackStrategy.of(rollbacks),
                        Stream.of(RollbackStrategy.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT)));
    }

    /** {@code skip} is for experiments: who types a command wants an answer. */
    private @Nullable HypothesisStrategy hypothesisStrategy() {
        Predicate<HypothesisStrategy> allowed = each -> each != HypothesisStrategy.SKIP;
        return hypothesis == null
                ? null
                : one(
                        "--hypothesis-strategy",
                        hypothesis,
                        HypothesisStrategy.of(hypothesis).filter(allowed),
                        Stream.of(HypothesisStrategy.values()).filter(allowed).map(HypothesisStrategy::label));
    }

    private static <T> T one(String option, String given, Optional<T> found, Stream<String> allowed) {
        return found.orElseThrow(() -> new CommandException(
                ExitCode.USAGE,
                option + " is '" + given + "', allowed is one of " + allowed.collect(Collectors.joining(", "))));
    }
}
