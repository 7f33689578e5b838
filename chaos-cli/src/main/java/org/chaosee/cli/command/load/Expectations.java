package org.chaosee.cli.command.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.LoadResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What has to hold for the load to count as healthy; as options. */
@Section("What has to hold; otherwise the exit code is 15")
final class Expectations {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%?");

    @Option(
            names = "--max-errors",
            paramLabel = "<percent>",
            description = "At most this share fails or is skipped, such as 1%%.")
    private @Nullable String errors;

    @Option(
            names = "--max-p50",
            paramLabel = "<duration>",
            description = "Half of the answers, failed ones included, take no longer, and one is ok at least.")
    private @Nullable Duration p50;

    @Option(names = "--max-p95", paramLabel = "<duration>", description = "95 of 100 take no longer. See --max-p50.")
    private @Nullable Duration p95;

    @Option(names = "--max-p99", paramLabel = "<duration>", description = "99 of 100 take no longer. See --max-p50.")
    private @Nullable Duration p99;

    /**
     * Checks itself, before anything is sent.
     *
     * @throws CommandException when a share is none
     */
    void check() {
        if (errors != null) {
            percent(errors);
        }
    }

    /** A sentence for each that doesn't hold. */
    List<String> unmet(LoadResult result) {
        List<String> unmet = new ArrayList<>();
        if (errors != null) {
            double share = share(result);
            if (share > percent(errors)) {
                unmet.add(String.format(
                        Locale.ROOT,
                        "%.2f %% of the requests failed or were skipped, allowed are %s %%",
                        share,
                        errors.replace("%", "")));
            }
        }
        Latency latency = result.summary().latency();
        if (latency == null || result.summary().ok() == 0) {
            // A target that isn't there refuses at once: nobody should take that for fast answers.
            if (p50 != null || p95 != null || p99 != null) {
                unmet.add("No request was ok, so there is no latency to judge");
            }
        } else {
            slow(unmet, "p50", latency.p50(), p50);
            slow(unmet, "p95", latency.p95(), p95);
            slow(unmet, "p99", latency.p99(), p99);
        }
        return unmet;
    }

    static double share(LoadResult result) {
        long bad = result.summary().errors() + result.skipped();
        return result.planned() == 0 ? 0 : 100.0 * bad / result.planned();
    }

    private static void slow(List<String> unmet, String name, Duration actual, @Nullable Duration allowed) {
        if (allowed != null && actual.compareTo(allowed) > 0) {
            unmet.add(name + " is " + LoadTable.millis(actual) + ", allowed are " + LoadTable.millis(allowed));
        }
    }

    private static double percent(String text) {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) > 100) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--max-errors is '" + text + "', allowed is a share such as 1% or 0.5, 100 at most");
        }
        return Double.parseDouble(matcher.group(1));
    }
}
