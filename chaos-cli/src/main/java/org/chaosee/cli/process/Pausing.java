package org.chaosee.cli.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.chaosee.cli.hold.Await;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Pauses processes, and lets them go on: here, or in the process that undoes. */
public final class Pausing {

    /** The kind of what is to be undone. */
    public static final String KIND = "pause";

    /** A process in the midst of a system call stops a little later. */
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Processes processes;

    public Pausing(Processes processes) {
        this.processes = processes;
    }

    /**
     * Pauses all of them, or none.
     *
     * @throws CommandException when one can't be paused, or is stopped already
     */
    public void pause(List<Seen> targets) {
        for (Seen target : targets) {
            if (target.state() == State.STOPPED) {
                throw new CommandException(
                        ExitCode.CONFLICT,
                        "Process " + target.pid() + " is stopped already; 'chaosee process resume' lets it go on");
            }
        }
        try {
            targets.forEach(target -> Signal.STOP.to(processes, target));
        } catch (CommandException e) {
            resume(targets);
            throw e;
        }
        if (processes instanceof LinuxProcesses) {
            Await.until(STOP, () -> targets.stream().allMatch(this::isStopped));
        }
    }

    /** Lets all go on; one that runs doesn't notice. */
    public void resume(List<Seen> targets) {
        targets.forEach(target -> Signal.CONT.to(processes, target));
    }

    private boolean isStopped(Seen target) {
        return processes
                .find(target.pid())
                .filter(now -> now.isSame(target) && now.state() == State.RUNNING)
                .isEmpty();
    }

    /** For the process that undoes. The time of the start is part of it: by then another process may have the number. */
    public static ObjectNode undo(List<Seen> targets) {
        ObjectNode undo = Json.object().put("kind", KIND);
        ArrayNode list = undo.putArray("processes");
        targets.forEach(target -> list.addObject().put("pid", target.pid()).put("start", target.start()));
        return undo;
    }

    /** What that process does with it. */
    public void resume(JsonNode undo) {
        undo.path("processes")
                .forEach(target -> processes
                        .find(target.path("pid").asLong())
                        .filter(now -> now.start() == target.path("start").asLong())
                        .ifPresent(now -> Signal.CONT.to(processes, now)));
    }
}
