package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.shell.Durations;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Tells how a run gets on: a heading for each phase, a line for each activity when it begins and when it has ended. */
public final class Progress implements RunListener {

    private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final Ansi ansi;
    private @Nullable Phase heading;

    public Progress(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    @Override
    public synchronized void phaseBegan(Phase phase) {
        head(phase);
    }

    @Override
    public synchronized void pauseBegan(Phase phase, String name, Duration length) {
        if (length.compareTo(WORTH_A_LINE) >= 0 && phase != Phase.HYPOTHESIS_DURING) {
            line(phase, "@|faint .|@", name, ": a pause of " + Durations.text(length));
        }
    }

    @Override
    public synchronized void activityBegan(Phase phase, String name, boolean background) {
        if (phase == Phase.METHOD || phase == Phase.ROLLBACKS) {
            line(phase, "@|faint >|@", name, background ? ", in the background" : "");
        }
    }

    @Override
    public synchronized void activityEnded(Phase phase, String name, JsonNode entry) {
        if (isHypothesis(phase)) {
            return; // its judgement follows
        }
        boolean succeeded = "succeeded".equals(entry.path("status").asText());
        line(phase, succeeded ? "@|green +|@" : "@|red !|@", name, result(entry) + seconds(entry));
    }

    @Override
    public synchronized void probeJudged(Phase phase, String name, JsonNode entry) {
        boolean met = entry.path("tolerance_met").asBoolean();
        if (phase == Phase.HYPOTHESIS_DURING && met) {
            return;
        }
        line(
                phase,
                met ? "@|green +|@" : "@|red x|@",
                name,
                result(entry) + (met ? "" : ", not within its tolerance") + seconds(entry));
    }

    @Override
    public synchronized void rollbacksLeftOut(String why) {
        head(Phase.ROLLBACKS);
        out.println("  " + Plain.line("not played: " + why));
    }

    @Override
    public synchronized void hypothesisAsked(Phase phase, boolean met) {
        if (phase == Phase.HYPOTHESIS_DURING && met) {
            return;
        }
        line(phase, met ? "@|green =|@" : "@|red x|@", met ? "met" : "NOT met", "");
    }

    private static boolean isHypothesis(Phase phase) {
        return phase == Phase.HYPOTHESIS_BEFORE || phase == Phase.HYPOTHESIS_DURING || phase == Phase.HYPOTHESIS_AFTER;
    }

    private static String seconds(JsonNode entry) {
        return entry.has("duration")
                ? String.format(Locale.ROOT, " (%.2f s)", entry.path("duration").asDouble())
                : "";
    }

    /** Exit codes and statuses are worth a word, texts aren't. */
    private static String result(JsonNode entry) {
        if (!"succeeded".equals(entry.path("status").asText())) {
            return ": " + entry.path("exception").path(0).asText("no answer");
        }
        JsonNode output = entry.path("output");
        JsonNode status = output.path("status");
        if (!status.isNumber()) {
            return "";
        }
        if (output.has("stdout")) {
            return status.asInt() == 0 ? "" : ": exit code " + status.asText();
        }
        return ": " + status.asText();
    }

    private void head(Phase phase) {
        if (phase != heading && phase != Phase.HYPOTHESIS_DURING) {
            heading = phase;
            out.println(ansi.string("@|bold " + title(phase) + "|@"));
        }
    }

    private void line(Phase phase, String mark, String name, String more) {
        head(phase);
        String round = phase == Phase.HYPOTHESIS_DURING ? "the steady state, meanwhile: " : "";
        out.println("  " + ansi.string(mark) + " " + Plain.line(round + name + more));
    }

    private static String title(Phase phase) {
        return switch (phase) {
            case CONFIGURATION -> "Configuration";
            case HYPOTHESIS_BEFORE -> "The steady state, before";
            case METHOD, HYPOTHESIS_DURING -> "The method";
            case HYPOTHESIS_AFTER -> "The steady state, afterwards";
            case ROLLBACKS -> "Rollbacks";
        };
    }
}
