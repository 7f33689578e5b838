package org.chaosee.experiment.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.journal.Journal;
import org.chaosee.experiment.journal.Mask;
import org.chaosee.experiment.journal.Round;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.model.References;
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
 * It is used once, by one thread; {@link #interrupt} may come from any. The {@link Verdict} hears what happens.
 */
public final class Flow {

    private final Experiment experiment;
    private final RunOptions options;
    private final Rules rules;
    private final Progress progress;
    private final ActivityRunner runner;
    private final References references;
    private final Interruption interruption;
    private final Verdict verdict;
    private final Entries run = new Entries();
    private final Entries rolledBack = new Entries();
    private Names names = Names.none();
    private List<Round> during = List.of();
    private @Nullable Round before;
    private @Nullable Round after;

    public Flow(Experiment experiment, RunOptions options, RunListener listener) {
        this.experiment = experiment;
        this.options = options;
        this.rules = options.rules();
        this.progress = new Progress(listener, rules);
        this.runner = new ActivityRunner(options, progress);
        this.references = new References(experiment);
        this.interruption = new Interruption(rules.interruptionRollsBack());
        this.verdict = new Verdict(rules);
    }

    /** Ends what is going on. Once the rollbacks are played, it takes a second time to end them, too. */
    public void interrupt() {
        interruption.signal();
    }

    /**
     * Runs it to its end, rollbacks included. When somebody else interrupts the calling thread, that is as good as
     * {@link #interrupt}; the thread isn't interrupted afterwards.
     *
     * @throws DeadRunException when it breaks in a way that leaves nothing to tell
     */
    public Result play() {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        Strategies strategies = strategies();
        playUpToRollbacks(strategies);
        if (interruption.isOver()) {
            verdict.ended(interruption);
        }
        String leftOut = strategies.leavesRollbacksOut(
                verdict.status(), verdict.hasDeviated(), !run.list().isEmpty());
        if (leftOut == null) {
            rollBack();
        } else if (!experiment.rollbacks().isEmpty()) {
            progress.rollbacksLeftOut(leftOut);
        }
        verdict.changes(run.list(), rolledBack.list());
        Mask mask = progress.mask(names);
        Journal journal = new Journal(
                AsRun.of(experiment, options, names, mask),
                start,
                Instant.now(),
                Duration.ofNanos(System.nanoTime() - startNanos),
                verdict.status(),
                verdict.hasDeviated(),
                before,
                during,
                after,
                run.list(),
                rolledBack.list());
        return new Result(journal, verdict.notes(), verdict.reasons(), mask);
    }

    private Strategies strategies() {
        try {
            return Strategies.of(experiment, options);
        } catch (IllegalArgumentException e) {
            throw new DeadRunException(e);
        }
    }

    private void playUpToRollbacks(Strategies strategies) {
        try (Alarm alarm = new Alarm()) {
            if (rules.limitsTime()) {
                alarm.in(options.limits().run(), interruption::endRun);
            }
            interruption.enter();
            upToRollbacks(strategies);
        } catch (InterruptedException e) {
            if (!interruption.isOver()) {
                interruption.signal();
            }
            verdict.endedEarly();
        } catch (RuntimeException | Error e) {
            // Whatever nobody thought of: what was changed has to be undone.
            breakOff(e);
        } finally {
            interruption.leave();
        }
    }

    private void upToRollbacks(Strategies strategies) throws InterruptedException {
        Hypothesis hypothesis;
        try {
            Setup setup = new Setup(new Surroundings(experiment, options), runner, progress);
            // Known ahead of all that could break, so that they are masked whatever comes.
            names = setup.secrets();
            names = setup.configurationBeside(names);
            hypothesis = new Hypothesis(experiment.hypothesis(), references, names, runner, progress, rules);
            if (strategies.hypothesis().before() && !passesGate(hypothesis)) {
                return;
            }
        } catch (BrokenActivityException e) {
            breakOff(e);
            return;
        }
        playMethod(hypothesis, strategies);
        if (strategies.hypothesis().after() && !verdict.isAborted() && !interruption.isOver()) {
            try {
                close(hypothesis);
            } catch (BrokenActivityException e) {
                breakOff(e);
            }
        }
    }

    /** Where a fault is not foreseen: the end of everything, unless faults are caught. */
    private void breakOff(Throwable cause) {
        if (!rules.faultsAreCaught()) {
            throw cause instanceof DeadRunException dead ? dead : new DeadRunException(cause);
        }
        verdict.brokeOff("The run", cause);
    }

    private boolean passesGate(Hypothesis hypothesis) throws BrokenActivityException, InterruptedException {
        if (!hypothesis.isThere()) {
            return true;
        }
        Round round = ask(hypothesis, Phase.HYPOTHESIS_BEFORE);
        before = round;
        verdict.gate(round);
        return round.met();
    }

    private Round ask(Hypothesis hypothesis, Phase phase) throws BrokenActivityException, InterruptedException {
        progress.phaseBegan(phase);
        Round round = hypothesis.ask(phase);
        progress.asked(phase, round.met());
        return round;
    }

    private void playMethod(Hypothesis hypothesis, Strategies strategies) throws InterruptedException {
        progress.phaseBegan(Phase.METHOD);
        AtomicBoolean unmet = new AtomicBoolean();
        Rounds rounds = new Rounds(hypothesis, options.hypothesisFrequency(), interruption, round -> {
            progress.asked(Phase.HYPOTHESIS_DURING, round.met());
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
            verdict.brokeOff("The method", e);
        } finally {
            if (asks) {
                end(rounds);
            }
        }
    }

    private void end(Rounds rounds) throws InterruptedException {
        try {
            rounds.end();
        } finally {
            during = rounds.list();
            boolean unmet = during.stream().anyMatch(round -> !round.met());
            verdict.rounds(unmet, rounds.isBroken(), options.failFast());
        }
    }

    private void close(Hypothesis hypothesis) throws BrokenActivityException, InterruptedException {
        if (!hypothesis.isThere()) {
            return;
        }
        Round round = ask(hypothesis, Phase.HYPOTHESIS_AFTER);
        after = round;
        verdict.closing(round);
    }

    private void rollBack() {
        progress.phaseBegan(Phase.ROLLBACKS);
        boolean cutShort = false;
        Sequence rollbacks = new Sequence(references, names, runner, rolledBack, Phase.ROLLBACKS);
        try (Alarm alarm = new Alarm()) {
            interruption.beginRollbacks(() -> limit(alarm, options.limits().rollbacks()));
            limit(alarm, options.limits().run());
            interruption.enter();
            rollbacks.play(experiment.rollbacks(), () -> false, rules.faultsAreCaught());
        } catch (BrokenActivityException e) {
            throw new DeadRunException(e);
        } catch (InterruptedException e) {
            cutShort = true;
        } catch (RuntimeException | Error e) {
            breakOff(e);
            cutShort = true;
        } finally {
            interruption.leave();
        }
        verdict.rolledBack(interruption, cutShort);
    }

    private void limit(Alarm alarm, Duration limit) {
        if (rules.limitsTime()) {
            alarm.in(limit, interruption::endRollbacks);
        }
    }
}
