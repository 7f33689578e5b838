package org.chaosee.cli.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which processes are to be acted upon.
 *
 * @param all whether several are meant
 * @param count at most so many, those first that were started first; null for one, or all
 * @param tree whether what they have started is meant, too
 */
public record Choice(
        Selector selector, boolean all, @Nullable Integer count, boolean tree) {

    /**
     * Those that are there now, and may be touched; one at least.
     *
     * @param notes gets a sentence for each that is left out
     * @throws CommandException when there is none, when there are more than was said, or when one is never to be touched
     */
    public List<Seen> of(Processes processes, Consumer<String> notes) {
        Untouchable untouchable = new Untouchable(processes);
        List<String> reasons = new ArrayList<>();
        List<Seen> heads = new ArrayList<>();
        for (Seen process : found(processes)) {
            // The pattern is part of our own command line, and of the shell's that started us.
            if (selector.isVague() && untouchable.isOwn(process)) {
                continue;
            }
            untouchable.reason(process).ifPresentOrElse(reasons::add, () -> heads.add(process));
        }
        requireSome(heads, reasons);
        requireFew(heads);
        reasons.forEach(notes);
        List<Seen> chosen = heads.stream()
                .sorted(Comparator.comparingLong(Seen::start).thenComparingLong(Seen::pid))
                .limit(count == null ? Long.MAX_VALUE : count)
                .toList();
        return tree ? family(processes, untouchable, chosen, notes) : chosen;
    }

    /** Those that the selector means and that live, without a look at who may be touched. */
    public List<Seen> found(Processes processes) {
        return selector.find(processes).stream()
                .filter(process -> process.state() != State.ZOMBIE)
                .toList();
    }

    private void requireSome(List<Seen> heads, List<String> reasons) {
        if (!heads.isEmpty()) {
            return;
        }
        if (reasons.isEmpty()) {
            throw new CommandException(ExitCode.MISSING, "There is no process for " + selector.text());
        }
        throw new CommandException(ExitCode.DENIED, reasons.get(0), reasons.subList(1, reasons.size()));
    }

    private void requireFew(List<Seen> heads) {
        if (heads.size() > 1 && !all && count == null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    heads.size() + " processes match " + selector.text() + "; --all means all of them, --count some",
                    heads.stream().map(Seen::text).toList());
        }
    }

    private static List<Seen> family(
            Processes processes, Untouchable untouchable, List<Seen> heads, Consumer<String> notes) {
        List<Seen> family = new ArrayList<>();
        for (Seen process : Family.withDescendants(processes, heads)) {
            untouchable.reason(process).ifPresentOrElse(notes, () -> family.add(process));
        }
        return family;
    }
}
