package org.chaosee.report.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Injection;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two runs of one experiment. Immutable.
 *
 * @param isSame whether both are of the same experiment, by its title
 */
public record Comparison(
        Journal earlier, Journal later, boolean isSame, List<ComparedFigure> figures, List<ChangedProbe> probes) {

    public Comparison {
        figures = List.copyOf(figures);
        probes = List.copyOf(probes);
    }

    public static Comparison of(Analysis earlier, Analysis later) {
        List<ComparedFigure> figures = new ArrayList<>();
        figures.add(verdict(earlier, later));
        figures.add(duration(
                "Duration", earlier.journal().duration(), later.journal().duration(), false));
        figures.add(times(
                "Time to detect",
                earlier.detection().time(),
                later.detection().time(),
                earlier.detection().brief(),
                later.detection().brief()));
        figures.add(times(
                "Time to recover",
                earlier.recovery().exactTime(),
                later.recovery().exactTime(),
                earlier.recovery().brief(),
                later.recovery().brief()));
        if (earlier.journal().observed() != null || later.journal().observed() != null) {
            figures.add(injections(earlier.journal().observed(), later.journal().observed()));
        }
        for (LoadFigures load : later.figures()) {
            earlier.figures().stream()
                    .filter(other -> other.load().name().equals(load.load().name()))
                    .findFirst()
                    .ifPresent(other -> load(other, load, figures));
        }
        return new Comparison(
                earlier.journal(),
                later.journal(),
                earlier.journal()
                        .experiment()
                        .title()
                        .equals(later.journal().experiment().title()),
                figures,
                probes(earlier.journal(), later.journal()));
    }

    private static ComparedFigure verdict(Analysis earlier, Analysis later) {
        Outcome was = earlier.verdict().outcome();
        Outcome is = later.verdict().outcome();
        Trend trend = was == is || (was != Outcome.MET && is != Outcome.MET)
                ? Trend.NEITHER
                : is == Outcome.MET ? Trend.BETTER : Trend.WORSE;
        return new ComparedFigure("Verdict", was.label(), is.label(), was == is ? "same" : "changed", trend);
    }

    private static ComparedFigure times(
            String name, Optional<Duration> was, Optional<Duration> is, String earlier, String later) {
        if (was.isPresent() && is.isPresent()) {
            ComparedFigure figure = duration(name, was.get(), is.get(), true);
            return new ComparedFigure(name, earlier, later, figure.difference(), figure.trend());
        }
        return new ComparedFigure(name, earlier, later, "", Trend.NEITHER);
    }

    private static ComparedFigure duration(String name, Duration was, Duration is, boolean isJudged) {
        return seconds(name, Words.inSeconds(was), Words.inSeconds(is), isJudged);
    }

    private static ComparedFigure seconds(String name, double was, double is, boolean isJudged) {
        double difference = is - was;
        if (Double.isNaN(difference)) {
            return new ComparedFigure(name, Words.seconds(was), Words.seconds(is), "", Trend.NEITHER);
        }
        if (Words.seconds(was).equals(Words.seconds(is))) {
            // Two means of the same values differ at their sixteenth place.
            return new ComparedFigure(name, Words.seconds(was), Words.seconds(is), "0 s", Trend.NEITHER);
        }
        return new ComparedFigure(
                name,
                Words.seconds(was),
                Words.seconds(is),
                (difference > 0 ? "+" : "") + Words.seconds(difference),
                isJudged ? trend(difference) : Trend.NEITHER);
    }

    private static Trend trend(double difference) {
        return difference == 0 ? Trend.NEITHER : difference < 0 ? Trend.BETTER : Trend.WORSE;
    }

    private static ComparedFigure count(String name, long was, long is) {
        return new ComparedFigure(
                name, Words.count(was), Words.count(is), (is > was ? "+" : "") + Words.count(is - was), Trend.NEITHER);
    }

    private static ComparedFigure injections(@Nullable Observed earlier, @Nullable Observed later) {
        if (earlier != null && later != null) {
            return count("Injections", injections(earlier), injections(later));
        }
        // Where nobody looked, there may have been many.
        return new ComparedFigure(
                "Injections",
                earlier == null ? "–" : Words.count(injections(earlier)),
                later == null ? "–" : Words.count(injections(later)),
                "",
                Trend.NEITHER);
    }

    private static long injections(Observed observed) {
        return observed.injections().stream()
                .filter(injection -> injection.skipped() == null)
                .mapToLong(Injection::count)
                .sum();
    }

    private static void load(LoadFigures was, LoadFigures is, List<ComparedFigure> figures) {
        for (PhaseFigures later : is.phases()) {
            PhaseFigures earlier = was.phase(later.phase()).orElse(null);
            if (earlier == null || (earlier.requests() == 0 && later.requests() == 0)) {
                continue;
            }
            String name = is.load().name() + ", " + later.phase().label().toLowerCase(Locale.ROOT) + ": ";
            figures.add(count(name + "requests", earlier.requests(), later.requests()));
            figures.add(errors(name + "errors", earlier, later));
            figures.add(seconds(name + "p50", earlier.p50(), later.p50(), true));
            figures.add(seconds(name + "p95", earlier.p95(), later.p95(), true));
            figures.add(seconds(name + "p99", earlier.p99(), later.p99(), true));
        }
    }

    private static ComparedFigure errors(String name, PhaseFigures earlier, PhaseFigures later) {
        if (earlier.requests() == 0 || later.requests() == 0) {
            return new ComparedFigure(name, share(earlier), share(later), "", Trend.NEITHER);
        }
        double difference = later.errorShare() - earlier.errorShare();
        return new ComparedFigure(
                name,
                share(earlier),
                share(later),
                (difference > 0 ? "+" : difference < 0 ? "-" : "")
                        + Words.share(Math.abs(difference)).replace("%", "points"),
                trend(difference));
    }

    private static String share(PhaseFigures figures) {
        return figures.requests() == 0 ? "–" : Words.share(figures.errorShare());
    }

    private static List<ChangedProbe> probes(Journal earlier, Journal later) {
        List<ChangedProbe> result = new ArrayList<>();
        changed("before", earlier.before(), later.before(), result);
        changed("after", earlier.after(), later.after(), result);
        return result;
    }

    private static void changed(
            String when, @Nullable Round earlier, @Nullable Round later, List<ChangedProbe> result) {
        Map<String, String> was = answers(earlier);
        Map<String, String> is = answers(later);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            String first = was.getOrDefault(name, "not asked");
            String second = is.getOrDefault(name, "not asked");
            if (!first.equals(second)) {
                result.add(new ChangedProbe(name, when, first, second));
            }
        }
    }

    private static Map<String, String> answers(@Nullable Round round) {
        Map<String, String> result = new LinkedHashMap<>();
        if (round != null) {
            round.probes().forEach(probe -> result.put(probe.activity().name(), answer(probe)));
        }
        return result;
    }

    private static String answer(Entry probe) {
        if (probe.hasFailed()) {
            return "failed";
        }
        return probe.isBad() ? "not met" : "met";
    }
}
