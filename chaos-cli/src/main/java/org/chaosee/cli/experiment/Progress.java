package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.chaosee.cli.output.Plain;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Tells how a run gets on: a heading for each phase, a line for each activity when it begins and when it has ended. */
public final class Progress implements RunListener {

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
    public synchronized void activityBegan(Phase phase, String name) {
        if (phase == Phase.METHOD || phase == Phase.ROLLBACKS) {
            line(phase, "@|faint >|@", name, "");
        }
    }

    @Override
    public synchronized void activityEnded(Phase phase, String name, JsonNode entry) {
        if (phase == Phase.HYPOTHESIS_DURING) {
            return;
        }
        boolean succeeded = "succeeded".equals(entry.path("status").asText());
        String seconds = entry.has("duration")
                ? String.format(Locale.ROOT, " (%.2f s)", entry.path("duration").asDouble())
                : "";
        String why = succeeded
                ? answer(entry.path("output"))
                : ": " + entry.path("exception").path(0).asText("no answer");
        line(phase, succeeded ? "@|green +|@" : "@|red !|@", name, why + seconds);
    }

    @Override
    public synchronized void hypothesisAsked(Phase phase, boolean met) {
        if (phase == Phase.HYPOTHESIS_DURING && met) {
            return;
        }
        line(phase, met ? "@|green =|@" : "@|red x|@", met ? "met" : "NOT met", "");
    }

    /** Exit codes and statuses are worth a word, texts aren't. */
    private static String answer(JsonNode output) {
        JsonNode status = output.path("status");
        if (!status.isNumber()) {
            return "";
        }
        boolean isProcess = output.has("stdout");
        if (isProcess) {
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
