package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.journal.Journal;
import org.chaosee.experiment.journal.Mask;
import org.chaosee.experiment.journal.Round;
import org.chaosee.experiment.journal.Status;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.model.References;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * One run, from the configuration to the rollbacks:
 *
 * <pre>
 * configuration ─► hypothesis (gate) ─► method ─────────► hypothesis ─► rollbacks
 *                                       └ hypothesis, again and again
 * </pre>
 *
 * It is used once, by one thread; {@link #interrupt} may come from any.
 */
public final class Flow {

    private final Experiment experiment;
    private final RunOptions options;
    private final Rules rules;
    private final RunListener listener;
    private final ActivityRunner runner;
    private final References references;
    private final Interruption interruption;
    private final Entries run = new Entries();
    private final Entries rolledBack = new Entries();
    private final List<String> notes = new ArrayList<>();
    private Names names = Names.none();
    private Status status = Status.COMPLETED;
    private boolean deviated;
    private List<Round> during = List.of();
    private @Nullable Round before;
    private @Nullable Round after;

    public Flow(Experiment experiment, RunOptions options, RunListener listener) {
        this.experiment = experiment;
        this.options = options;
        this.rules = options.rules();
        this.listener = listener;
        this.runner = new ActivityRunner(options, listener);
        this.references = new References(experiment);
        this.interruption = new Interruption(rules.interruptionRollsBack());
    }

    /** Ends what is going on. A second time, it ends the rollbacks, too. */
    public void interrupt() {
        interruption.signal();
    }

    /**
     * Runs it to its end, rollbacks included.
     *
     * @throws DeadRunException when it breaks in a way that leaves nothing to tell
     */
    @SuppressWarnings("try") // the alarm is only to be there
    public Result play() {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        Strategies strategies = strategies();
        try (Alarm alarm = rules.limitsTime() ? Alarm.in(options.limits().run(), interruption::endRun) : Alarm.none()) {
            interruption.enter();
            upToRollbacks(strategies);
        } catch (InterruptedException e) {
            notes.add("Something was going on when the run ended early");
        } finally {
            interruption.leave();
        }
        if (interruption.isOver()) {
            noteInterruption();
        }
        if (strategies.rollsBack(status, deviated, !run.list().isEmpty())) {
            rollBack();
        }
        List<String> wrong = rules.failedChangesCount() ? Notes.of(run.list(), rolledBack.list()) : List.of();
        notes.addAll(wrong);
        Journal journal = new Journal(
                asRun(),
                start,
                Instant.now(),
                Duration.ofNanos(System.nanoTime() - startNanos),
                status,
                deviated,
                before,
                during,
                after,
                run.list(),
                rolledBack.list());
        boolean clean = status == Status.COMPLETED && !deviated && wrong.isEmpty();
        return new Result(journal, List.copyOf(notes), clean, runner.mask(names));
    }

    private Strategies strategies() {
        try {
            return Strategies.of(experiment, options);
        } catch (IllegalArgumentException e) {
            throw new DeadRunException(e);
        }
    }

    private void noteInterruption() {
        status = interruption.hasSignal() ? Status.INTERRUPTED : Status.ABORTED;
        notes.add(interruption.hasSignal() ? "The run was interrupted" : "The run took longer than it may");
    }

    private void upToRollbacks(Strategies strategies) throws InterruptedException {
        Hypothesis hypothesis;
        try {
            Setup setup = new Setup(new Surroundings(experiment, options), options);
            // Known ahead of all that could break, so that they are masked whatever comes.
            names = setup.secrets();
            names = setup.configurationBeside(names);
            hypothesis = new Hypothesis(experiment.hypothesis(), references, names, runner, rules);
            if (strategies.hypothesis().before() && !passesGate(hypothesis)) {
                return;
            }
        } catch (BrokenActivityException e) {
            breakOff(e);
            return;
        }
        playMethod(hypothesis, strategies);
        if (strategies.hypothesis().after() && status != Status.ABORTED && !interruption.isOver()) {
            try {
                close(hypothesis);
            } catch (BrokenActivityException e) {
                breakOff(e);
            }
        }
    }

    /** Where a fault is not foreseen: the end of everything, unless faults are caught. */
    private void breakOff(BrokenActivityException e) {
        if (!rules.faultsAreCaught()) {
            throw new DeadRunException(e);
        }
        status = Status.ABORTED;
        notes.add("The run broke off: " + e.getMessage());
    }

    private boolean passesGate(Hypothesis hypothesis) throws BrokenActivityException, InterruptedException {
        if (!hypothesis.isThere()) {
            return true;
        }
        Round round = ask(hypothesis, Phase.HYPOTHESIS_BEFORE);
        before = round;
        if (!round.met()) {
            if (round.broken()) {
                status = Status.ABORTED;
            } else if (round.hasFailed() || rules.unmetGateFails()) {
                status = Status.FAILED;
            }
            notes.add("not run: the steady state was not met to begin with");
        }
        return round.met();
    }

    private Round ask(Hypothesis hypothesis, Phase phase) throws BrokenActivityException, InterruptedException {
        runner.tell(() -> listener.phaseBegan(phase));
        Round round = hypothesis.ask(phase);
        runner.tell(() -> listener.hypothesisAsked(phase, round.met()));
        return round;
    }

    private void playMethod(Hypothesis hypothesis, Strategies strategies) throws InterruptedException {
        runner.tell(() -> listener.phaseBegan(Phase.METHOD));
        AtomicBoolean unmet = new AtomicBoolean();
        Rounds rounds = new Rounds(hypothesis, options.hypothesisFrequency(), interruption, round -> {
            runner.tell(() -> listener.hypothesisAsked(Phase.HYPOTHESIS_DURING, round.met()));
            unmet.compareAndSet(false, !round.met());
        });
        boolean asks = strategies.hypothesis().during() && hypothesis.isThere();
        if (asks) {
            rounds.start();
        }
        Sequence method = new Sequence(references, names, runner, run, Phase.METHOD);
        try {
            method.play(experiment.method(), () -> interruption.isOver() || (options.failFast() && unmet.get()), false);
        } catch (BrokenActivityException e) {
            status = Status.ABORTED;
            notes.add("The method broke off: " + e.getMessage());
        } finally {
            if (asks) {
                end(rounds);
            }
        }
        note(rounds, unmet.get());
    }

    private void end(Rounds rounds) throws InterruptedException {
        try {
            rounds.end();
        } finally {
            during = rounds.list();
        }
    }

    private void note(Rounds rounds, boolean unmet) {
        if (rounds.isBroken()) {
            status = Status.ABORTED;
        }
        if (unmet) {
            deviated |= rules.unmetRoundsDeviate();
            if (options.failFast() && status == Status.COMPLETED) {
                status = Status.FAILED;
            }
        }
    }

    private void close(Hypothesis hypothesis) throws BrokenActivityException, InterruptedException {
        if (!hypothesis.isThere()) {
            return;
        }
        Round round = ask(hypothesis, Phase.HYPOTHESIS_AFTER);
        after = round;
        deviated |= !round.met();
        if (round.broken()) {
            status = Status.ABORTED;
        } else {
            status = round.hasFailed() ? Status.FAILED : Status.COMPLETED;
        }
    }

    @SuppressWarnings("try") // the alarm is only to be there
    private void rollBack() {
        interruption.beginRollbacks();
        runner.tell(() -> listener.phaseBegan(Phase.ROLLBACKS));
        boolean isLimited = rules.limitsTime() && interruption.isOver();
        Sequence rollbacks = new Sequence(references, names, runner, rolledBack, Phase.ROLLBACKS);
        try (Alarm alarm =
                isLimited ? Alarm.in(options.limits().rollbacks(), interruption::endRollbacks) : Alarm.none()) {
            interruption.enter();
            rollbacks.play(experiment.rollbacks(), () -> false, rules.faultsAreCaught());
        } catch (BrokenActivityException e) {
            throw new DeadRunException(e);
        } catch (InterruptedException e) {
            notes.add("The rollbacks did not come to their end");
        } finally {
            interruption.leave();
        }
        if (interruption.hasSignal()) {
            status = Status.INTERRUPTED;
        }
    }

    /** The experiment with its title filled. */
    private ObjectNode asRun() {
        ObjectNode copy = experiment.tree().deepCopy();
        if (copy.path("title").isTextual()) {
            Patterns patterns = new Patterns(names, rules.notation(), false);
            copy.put("title", patterns.text(copy.path("title").textValue()));
        }
        DryMode dry = options.dry();
        copy.set("dry", dry == null ? NullNode.getInstance() : TextNode.valueOf(dry.label()));
        if (rules.secretsAreGuarded() && copy.has("secrets")) {
            copy.replace("secrets", Mask.allOf(copy.path("secrets")));
        } else if (!names.secrets().isEmpty()) {
            Leak.into(copy, names.secrets());
        }
        return copy;
    }
}
