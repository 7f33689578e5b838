package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.check.ExperimentCheck;
import org.chaosee.experiment.journal.Mask;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.DeadRunException;
import org.chaosee.experiment.run.Flow;
import org.chaosee.experiment.run.Reason;
import org.chaosee.experiment.run.Result;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.value.Json;

/** One run of an experiment. It is played once, by one thread; any thread may interrupt it. */
public final class Run {

    private final JsonNode source;
    private final RunOptions options;
    private final Flow flow;

    Run(JsonNode source, RunOptions options, RunListener listener) {
        this.source = source;
        this.options = options;
        this.flow =
                new Flow(new Experiment(source instanceof ObjectNode tree ? tree : Json.object()), options, listener);
    }

    /** Checks the experiment, and runs it if it is valid. Returns when all is over, rollbacks included. */
    public Outcome play() {
        CheckReport report = ExperimentCheck.of(source, options);
        if (!report.isValid()) {
            return Outcome.refused(report);
        }
        try {
            Result result = flow.play();
            Mask mask = result.mask();
            return new Outcome(
                    report,
                    result.journal().json(node()),
                    result.notes().stream().map(mask::hide).toList(),
                    result.reasons().stream()
                            .map(reason -> new Reason(reason.kind(), mask.hide(reason.sentence())))
                            .toList());
        } catch (DeadRunException e) {
            return Outcome.died(report, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Ends the run, as Ctrl-C would; {@link #play()} then returns soon. In the default mode the rollbacks are played first,
     * within a limit; the first call after they began leaves them that limit, and any second call ends them.
     */
    public void interrupt() {
        flow.interrupt();
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
