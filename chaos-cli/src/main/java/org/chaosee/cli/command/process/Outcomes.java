package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.shell.Durations;

/** Tells what became of processes that were to end. */
final class Outcomes {

    private Outcomes() {}

    /** In a word, for programs. */
    static String of(Seen process, List<Seen> left, String ended) {
        return left.contains(process) ? "alive" : ended;
    }

    static void say(Output output, String ended, List<Seen> chosen, List<Seen> left, Duration waited) {
        for (Seen process : chosen) {
            output.say(
                    left.contains(process)
                            ? process.pid() + " is there still after " + Durations.text(waited)
                            : ended + " " + process.pid());
        }
    }

    static void print(Output output, ObjectNode report) {
        if (output.isJson()) {
            output.json(report);
        }
    }
}
