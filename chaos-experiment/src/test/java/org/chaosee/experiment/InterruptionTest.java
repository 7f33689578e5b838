package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.junit.jupiter.api.Test;

/** What a signal does in each phase. */
class InterruptionTest {

    private static final RunOptions SAFE = RunOptions.of(Mode.SAFE);
    private static final String SLEEP =
            "{'type': 'action', 'name': 'sleep', %s 'provider': {'type': 'process', 'path': 'sleep', 'arguments': ['60']}}";

    /**
     * Plays it on another thread; when an activity that sleeps has begun in that phase, and a round was asked if there are any, it
     * does what it is told.
     */
    private static Outcome when(Phase wanted, Trial trial, Interruptor interruptor) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch began = new CountDownLatch(1);
            boolean hasRounds = trial.options().hypothesisStrategy() == HypothesisStrategy.DURING_METHOD_ONLY;
            CountDownLatch asked = new CountDownLatch(hasRounds ? 1 : 0);
            Thread[] playing = new Thread[1];
            Run run = trial.prepare(new RunListener() {
                @Override
                public void activityBegan(Phase phase, String name, boolean background) {
                    if (phase == wanted && name.equals("sleep")) {
                        began.countDown();
                    }
                }

                @Override
                public void hypothesisAsked(Phase phase, boolean met) {
                    asked.countDown();
                }
            });
            Future<Outcome> outcome = thread.submit(() -> {
                playing[0] = Thread.currentThread();
                return run.play();
            });
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            interruptor.interrupt(run, playing[0]);
            return outcome.get(20, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    private interface Interruptor {

        void interrupt(Run run, Thread playing);
    }

    private static String status(Outcome outcome) {
        return outcome.journal().path("status").asText();
    }

    @Test
    void a_thread_that_is_interrupted_by_others_is_as_good_as_a_signal() throws Exception {
        Trial trial = Trial.of("'method': [" + SLEEP.formatted("").replace("action", "probe") + "], 'rollbacks': ["
                + Trial.UNDO + "]");
        Outcome outcome = when(Phase.METHOD, trial, (run, playing) -> playing.interrupt());

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.journal().path("rollbacks")).hasSize(1);
    }

    @Test
    void a_signal_in_the_background_work_ends_it() throws Exception {
        Trial trial = Trial.of(
                "'method': [" + SLEEP.formatted("'background': true,") + "], 'rollbacks': [" + Trial.UNDO + "]");
        Outcome outcome = when(Phase.METHOD, trial, (run, playing) -> run.interrupt());

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.journal().path("rollbacks")).hasSize(1);
    }

    @Test
    void a_signal_at_the_gate_ends_the_run_without_rollbacks() throws Exception {
        Trial trial = Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [%s]}, 'method': [%s], 'rollbacks': [%s]""".formatted(SLEEP.formatted("'tolerance': 0,"), Trial.TRUE, Trial.UNDO));
        Outcome outcome = when(Phase.HYPOTHESIS_BEFORE, trial, (run, playing) -> run.interrupt());

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().path("run")).isEmpty();
        assertThat(outcome.journal().path("rollbacks")).isEmpty();
    }

    @Test
    void the_first_signal_within_the_rollbacks_gives_them_a_time_limit() throws Exception {
        Trial trial = Trial.of("'method': [%s], 'rollbacks': [%s]".formatted(Trial.TRUE, SLEEP.formatted("")))
                .with(SAFE.toBuilder()
                        .limits(new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMillis(300)))
                        .build());
        Outcome outcome = when(Phase.ROLLBACKS, trial, (run, playing) -> run.interrupt());

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.notes()).contains("The rollbacks did not come to their end");
    }

    @Test
    void the_second_signal_within_the_rollbacks_ends_them() throws Exception {
        Trial trial = Trial.of(
                "'method': [%s], 'rollbacks': [%s, %s]".formatted(Trial.TRUE, SLEEP.formatted(""), Trial.UNDO));
        Outcome outcome = when(Phase.ROLLBACKS, trial, (run, playing) -> {
            run.interrupt();
            run.interrupt();
        });

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().path("rollbacks")).hasSize(1);
    }

    @Test
    void rounds_that_were_not_met_before_the_signal_still_deviate() throws Exception {
        Trial trial = Trial.expecting(
                        0, "exit 3", "'method': [" + SLEEP.formatted("") + "], 'rollbacks': [" + Trial.UNDO + "]")
                .with(SAFE.toBuilder()
                        .hypothesisStrategy(HypothesisStrategy.DURING_METHOD_ONLY)
                        .rollbackStrategy(RollbackStrategy.DEVIATED)
                        .build());
        Outcome outcome = when(Phase.METHOD, trial, (run, playing) -> run.interrupt());

        assertThat(status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().path("deviated").booleanValue()).isTrue();
        assertThat(outcome.journal().path("rollbacks")).hasSize(1);
    }
}
