package org.chaosee.cli.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaosee.cli.hold.Await;
import org.chaosee.cli.shell.CommandException;

/**
 * Others in the place of those that have gone.
 *
 * @param time from when the first was told to go
 */
public record Return(List<Seen> processes, Duration time) {

    /**
     * Waits for as many as have gone.
     *
     * @param since as of {@link System#nanoTime}
     * @param heads those that have gone, without what they had started
     * @param before all that the choice meant; they don't count
     * @return empty when they are not there in time
     */
    public static Optional<Return> await(
            Processes system, Choice choice, int heads, List<Seen> before, long since, Duration atMost) {
        Untouchable untouchable = new Untouchable(system);
        List<Seen> back = new ArrayList<>();
        boolean all = Await.until(atMost, () -> {
            back.clear();
            found(system, choice).stream()
                    .filter(process -> before.stream().noneMatch(process::isSame) && !untouchable.isOwn(process))
                    .forEach(back::add);
            return back.size() >= heads;
        });
        return all
                ? Optional.of(new Return(List.copyOf(back), Duration.ofNanos(System.nanoTime() - since)))
                : Optional.empty();
    }

    /** A file that is being written, or a socket that is just handed over, is looked at again. */
    private static List<Seen> found(Processes system, Choice choice) {
        try {
            return choice.found(system);
        } catch (CommandException e) {
            return List.of();
        }
    }
}
